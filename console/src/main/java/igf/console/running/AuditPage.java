package igf.console.running;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
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

/** {@code /operations/audit}: the heads of the logs, to note elsewhere, and a check that the logs are unchanged. */
@Controller
@RequestMapping("/operations/audit")
class AuditPage {

    /**
     * The head of a service's log.
     *
     * @param at time of its last event; empty for an empty log
     */
    record Head(String service, String position, String hash, String at) {

        /** Returns the text to note, in the form that the command takes. */
        public String noted() {
            return service + ":" + position + ":" + hash;
        }
    }

    /**
     * The progress of a check.
     *
     * @param brokenAt first position that differs; empty if none does
     */
    record Verdict(
            String status, boolean intact, String verified, String brokenAt, String cause, long done, long total) {

        static Verdict of(JsonNode json) {
            JsonNode result = json.path("result");
            return new Verdict(
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
    String show(Visit visit) {
        return page("", visit);
    }

    /** @param noted an earlier head, such as {@code proposal:1234:ab12…}; empty to check the chain only */
    @PostMapping("/{service:[a-z]+}")
    String verify(@PathVariable String service, @RequestParam(defaultValue = "") String noted, Visit visit) {
        Reply reply = visit.services()
                .post(
                        Service.named(service),
                        head(noted.strip().replaceFirst("^" + service + ":", "")),
                        "/admin/audit/{service}/verify",
                        service);
        return visit.after(
                reply, "/operations/audit/" + service + "/" + string(reply.body(), "id"), () -> page(noted, visit));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Expected(
            @Nullable Object position, @Nullable String hash) {}

    /** @param noted position and hash; empty for none */
    private static Expected head(String noted) {
        if (noted.isEmpty()) {
            return new Expected(null, null);
        }
        String[] parts = noted.split(":", 2);
        // Keeps a value that is no number, so that the service reports it.
        Object position = parts[0].matches("\\d{1,18}") ? Long.valueOf(parts[0]) : parts[0];
        return new Expected(position, parts.length > 1 ? parts[1] : "");
    }

    @GetMapping("/{service:[a-z]+}/{id:[0-9a-f-]{36}}")
    String verdict(@PathVariable String service, @PathVariable String id, Visit visit) {
        Verdict verdict = Verdict.of(visit.services().read(Service.named(service), "/operations/{id}", id));
        if (verdict.goesOn()) {
            visit.response().setHeader("Refresh", "2");
        }
        visit.put("service", service);
        visit.put("verdict", verdict);
        return "running-verdict";
    }

    private String page(String noted, Visit visit) {
        visit.put("noted", noted);
        visit.put(
                "heads",
                Stream.of(Service.values())
                        .flatMap(service -> visit.services().items(service, Head.class, "/admin/audit").stream())
                        .toList());
        return "running-audit";
    }
}
