package igf.console.running;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.access.ApiKey;
import igf.api.access.DeletedKey;
import igf.console.page.Visit;
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
class KeysPage {

    static final List<String> SCOPES = List.of(
            "programme:read",
            "registrations:read",
            "registrations:write",
            "seats:write",
            "attendance:write",
            "floor:write",
            "feed:read",
            "webhooks:write");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, Visit visit) {
        visit.put("note", note.equals("ended") ? note : "");
        return page("", "", List.of(), "", visit);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewApiKey(
            String name, List<String> scopes, @Nullable String expiresAt) {}

    /** The secret is shown on this page only. */
    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(defaultValue = "") String until,
            Visit visit) {
        List<String> chosen = scopes == null ? List.of() : scopes;
        var body = new NewApiKey(name.strip(), chosen, until.isEmpty() ? null : instant(until));
        Reply made = visit.services().post(Service.PARTICIPATION, body, "/api-keys");
        visit.put("note", "");
        if (!made.succeeded()) {
            visit.refused(made);
            return page("", name, chosen, until, visit);
        }
        return page(string(made.body(), "key"), "", List.of(), "", visit);
    }

    /** Returns the end of that day. An invalid date is kept, so that the service reports it. */
    private static String instant(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException none) {
            return day;
        }
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/end")
    String end(@PathVariable String id, Visit visit) {
        visit.services().delete(Service.PARTICIPATION, "/api-keys/{id}", id);
        return visit.redirect("/operations/keys?note=ended");
    }

    private String page(String key, String name, List<String> chosen, String until, Visit visit) {
        visit.put("key", key);
        visit.put("name", name);
        visit.put("chosen", chosen);
        visit.put("until", until);
        visit.put("scopes", SCOPES);
        JsonNode all = visit.services().known(Service.PARTICIPATION, "/api-keys");
        visit.put("keys", listOf(all, "items", ApiKey.class));
        visit.put("deleted", listOf(all, "deleted", DeletedKey.class));
        return "running-keys";
    }
}
