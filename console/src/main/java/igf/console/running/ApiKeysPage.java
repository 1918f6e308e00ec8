package igf.console.running;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.access.ApiKey;
import igf.api.access.DeletedKey;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /operations/keys}: API keys and their last use. A key is shown once, when it is created. */
@Controller
@RequestMapping("/operations/keys")
class ApiKeysPage {

    static final List<String> SCOPES = List.of(
            "programme:read",
            "proposals:read",
            "registrations:read",
            "registrations:write",
            "seats:write",
            "attendance:write",
            "floor:write",
            "feed:read",
            "webhooks:write");

    private static final KeyForm EMPTY = new KeyForm("", List.of(), List.of(), "");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, PageContext context) {
        return page(note.equals("ended") ? note : "", "", EMPTY, context);
    }

    /**
     * @param chosen scopes
     * @param limit editions; empty for all
     */
    private record KeyForm(String name, List<String> chosen, List<String> limit, String until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ApiKeyRequest(
            String name,
            List<String> scopes,
            @Nullable List<String> editions,
            @Nullable String expiresAt) {}

    /** Creates a key. Only this response shows its secret. */
    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(required = false) @Nullable List<String> editions,
            @RequestParam(defaultValue = "") String until,
            PageContext context) {
        List<String> chosen = scopes == null ? List.of() : scopes;
        List<String> limit = editions == null ? List.of() : editions;
        var body = new ApiKeyRequest(
                name.strip(), chosen, limit.isEmpty() ? null : limit, until.isEmpty() ? null : endOfDay(until));
        Reply reply = context.services().post(Service.PARTICIPATION, body, "/api-keys");
        if (!reply.isSuccess()) {
            context.showErrors(reply);
            return page("", "", new KeyForm(name, chosen, limit, until), context);
        }
        return page("", string(reply.body(), "key"), EMPTY, context);
    }

    /** Returns the end of a day in UTC. An invalid date is returned unchanged, so that the service reports it. */
    private static String endOfDay(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/end")
    String delete(@PathVariable String id, PageContext context) {
        context.services().delete(Service.PARTICIPATION, "/api-keys/{id}", id);
        return context.redirect("/operations/keys?note=ended");
    }

    /** @param key secret of a new key; empty if none was created */
    private record Model(
            String note,
            String key,
            List<String> scopes,
            List<Edition> editions,
            List<ApiKey> keys,
            List<DeletedKey> deleted) {}

    private String page(String note, String key, KeyForm form, PageContext context) {
        List<Edition> editions = context.editions().all();
        JsonNode all = context.services().readIfExists(Service.PARTICIPATION, "/api-keys");
        List<ApiKey> keys = listOf(all, "items", ApiKey.class);
        List<DeletedKey> deleted = listOf(all, "deleted", DeletedKey.class);
        return context.show("running-keys", new Model(note, key, SCOPES, editions, keys, deleted), form);
    }
}
