package igf.console.running;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.webhook.WebhookShown;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /operations/webhooks}: webhooks, their deliveries, and redelivery. */
@Controller
@RequestMapping("/operations/webhooks")
class WebhooksPage {

    private static final String PATH = "/webhooks";
    private static final String ONE = PATH + "/{id}";
    private static final Set<String> NOTES = Set.of("removed", "replayed", "delivered", "not-delivered", "changed");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, Visit visit) {
        visit.put("note", NOTES.contains(note) ? note : "");
        return list("", "", "", visit);
    }

    /** @param types empty for all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewWebhook(String url, @Nullable List<String> types) {}

    /** The secret is shown on this page only. */
    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String url, @RequestParam(defaultValue = "") String types, Visit visit) {
        List<String> named = names(types);
        var body = new NewWebhook(url.strip(), named.isEmpty() ? null : named);
        Reply made = send(visit, HttpMethod.POST, body, PATH);
        visit.put("note", "");
        if (!made.succeeded()) {
            visit.refused(made);
            return list("", url, types, visit);
        }
        return list(string(made.body(), "secret"), "", "", visit);
    }

    private static List<String> names(String types) {
        return Stream.of(types.split("[\\s,]+")).filter(name -> !name.isEmpty()).toList();
    }

    private String list(String secret, String url, String types, Visit visit) {
        visit.put("secret", secret);
        visit.put("url", url);
        visit.put("types", types);
        visit.put("webhooks", visit.services().items(Service.NOTIFICATION, WebhookShown.class, PATH + "?limit=1000"));
        return "running-webhooks";
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean setAside,
            @RequestParam(defaultValue = "") String note,
            Visit visit) {
        visit.put("note", NOTES.contains(note) ? note : "");
        return page(id, setAside, "", visit);
    }

    /** Sends a test, or one event again, and shows the result. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}}/test")
    String test(@PathVariable String id, Visit visit) {
        return told(id, send(visit, HttpMethod.POST, null, ONE + "/test", id), visit);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/deliveries/{delivery:[0-9a-fA-F-]{36}}")
    String again(@PathVariable String id, @PathVariable String delivery, Visit visit) {
        return told(id, send(visit, HttpMethod.POST, null, ONE + "/deliveries/{delivery}/retry", id, delivery), visit);
    }

    private String told(String id, Reply reply, Visit visit) {
        boolean delivered = reply.body().path("delivered").asBoolean(false);
        return reply.succeeded()
                ? visit.redirect("/operations/webhooks/" + id + "?note=" + (delivered ? "delivered" : "not-delivered"))
                : refused(id, reply, visit);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/replay")
    String replay(@PathVariable String id, @RequestParam(defaultValue = "") String from, Visit visit) {
        Reply reply = send(visit, HttpMethod.POST, Map.of("from", from.strip()), ONE + "/replay", id);
        return reply.succeeded()
                ? visit.redirect("/operations/webhooks/" + id + "?note=replayed")
                : refused(id, reply, visit);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/rotation")
    String rotate(@PathVariable String id, Visit visit) {
        Reply reply = send(visit, HttpMethod.POST, null, ONE + "/rotation", id);
        visit.put("note", "");
        return reply.succeeded() ? page(id, false, string(reply.body(), "secret"), visit) : refused(id, reply, visit);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            Visit visit) {
        Reply reply = send(visit, HttpMethod.PATCH, Map.of("url", url.strip(), "edition", edition.strip()), ONE, id);
        return reply.succeeded()
                ? visit.redirect("/operations/webhooks/" + id + "?note=changed")
                : refused(id, reply, visit);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/removal")
    String remove(@PathVariable String id, Visit visit) {
        Reply reply = send(visit, HttpMethod.DELETE, null, ONE, id);
        return reply.succeeded() ? visit.redirect("/operations/webhooks?note=removed") : refused(id, reply, visit);
    }

    private Reply send(Visit visit, HttpMethod method, @Nullable Object body, String path, Object... variables) {
        return visit.services().send(Service.NOTIFICATION, method, body, RequestOptions.NONE, path, variables);
    }

    private String refused(String id, Reply reply, Visit visit) {
        visit.refused(reply);
        visit.put("note", "");
        return page(id, false, "", visit);
    }

    private String page(String id, boolean setAside, String secret, Visit visit) {
        visit.put("webhook", visit.services().read(Service.NOTIFICATION, WebhookShown.class, ONE, id));
        visit.put(
                "deliveries",
                visit.services()
                        .items(
                                Service.NOTIFICATION,
                                Delivery.class,
                                ONE + "/deliveries?limit=100&setAside={aside}",
                                id,
                                setAside));
        visit.put("setAside", setAside);
        visit.put("secret", secret);
        return "running-webhook";
    }
}
