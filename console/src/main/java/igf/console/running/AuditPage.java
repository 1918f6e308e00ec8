package igf.console.running;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /operations/audit}: shows the heads of the logs, which operators note elsewhere, and checks that the logs are
 * unchanged.
 */
@Controller
@RequestMapping("/operations/audit")
class AuditPage {

    /**
     * The head of a service's log.
     *
     * @param at time of its last event; empty for an empty log
     */
    record LogHead(String service, String position, String hash, String at) {

        /** Returns the text to note, which the form of a check accepts. */
        public String noted() {
            return service + ":" + position + ":" + hash;
        }
    }

    /**
     * The state of a check.
     *
     * @param brokenAt first position that differs; empty if none differs
     * @param done number of checked events
     * @param total number of events to check
     */
    record AuditState(
            String status, boolean intact, String verified, String brokenAt, String cause, long done, long total) {

        static AuditState of(JsonNode json) {
            JsonNode result = json.path("result");
            return new AuditState(
                    string(json, "status").toUpperCase(Locale.ROOT),
                    result.path("intact").asBoolean(false),
                    string(result, "verified"),
                    string(result, "brokenAt"),
                    string(result, "cause"),
                    json.path("progress").path("done").asLong(0),
                    json.path("progress").path("total").asLong(0));
        }

        public boolean goesOn() {
            return status.equals("PENDING") || status.equals("RUNNING");
        }
    }

    @GetMapping
    String show(PageContext context) {
        return page("", context);
    }

    /**
     * Starts a check of a service's log.
     *
     * @param noted an earlier head, such as {@code proposal:1234:ab12…}; empty to check only the hash chain
     */
    @PostMapping("/{service:[a-z]+}")
    String verify(@PathVariable String service, @RequestParam(defaultValue = "") String noted, PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.fromId(service),
                        toRequest(noted.strip().replaceFirst("^" + service + ":", "")),
                        "/admin/audit/{service}/verify",
                        service);
        return context.redirectOrShow(
                reply, "/operations/audit/" + service + "/" + string(reply.body(), "id"), () -> page(noted, context));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record VerifyRequest(
            @Nullable Object position, @Nullable String hash) {}

    /** @param noted position and hash; empty for none */
    private static VerifyRequest toRequest(String noted) {
        if (noted.isEmpty()) {
            return new VerifyRequest(null, null);
        }
        String[] parts = noted.split(":", 2);
        // Keeps a value that is not a number, so that the service reports it.
        Object position = parts[0].matches("\\d{1,18}") ? Long.valueOf(parts[0]) : parts[0];
        return new VerifyRequest(position, parts.length > 1 ? parts[1] : "");
    }

    private record StateModel(String service, AuditState verdict) {}

    @GetMapping("/{service:[a-z]+}/{id:[0-9a-f-]{36}}")
    String showState(@PathVariable String service, @PathVariable String id, PageContext context) {
        AuditState auditState = AuditState.of(context.services().read(Service.fromId(service), "/operations/{id}", id));
        if (auditState.goesOn()) {
            context.response().setHeader("Refresh", "2");
        }
        return context.show("running-verdict", new StateModel(service, auditState));
    }

    private record Model(String noted, List<LogHead> heads) {}

    private String page(String noted, PageContext context) {
        List<LogHead> heads = Stream.of(Service.values())
                .flatMap(service -> context.services().items(service, LogHead.class, "/admin/audit").stream())
                .toList();
        return context.show("running-audit", new Model(noted, heads));
    }
}
