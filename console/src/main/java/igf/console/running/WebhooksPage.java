package igf.console.running;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.webhook.WebhookShown;
import igf.console.page.PageContext;
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
    private static final String WEBHOOK_PATH = PATH + "/{id}";
    private static final Set<String> NOTES =
            Set.of("removed", "replayed", "delivered", "not-delivered", "changed", "paused", "resumed");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, PageContext context) {
        return list(NOTES.contains(note) ? note : "", "", "", "", context);
    }

    /** @param types event types; null for all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record WebhookRequest(String url, @Nullable List<String> types) {}

    /** Registers a webhook. Only this response shows its secret. */
    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String types,
            PageContext context) {
        List<String> typeNames = splitTypes(types);
        var body = new WebhookRequest(url.strip(), typeNames.isEmpty() ? null : typeNames);
        Reply reply = send(context, HttpMethod.POST, body, PATH);
        if (!reply.isSuccess()) {
            context.showErrors(reply);
            return list("", "", url, types, context);
        }
        return list("", string(reply.body(), "secret"), "", "", context);
    }

    private static List<String> splitTypes(String types) {
        return Stream.of(types.split("[\\s,]+")).filter(name -> !name.isEmpty()).toList();
    }

    private record ListModel(String note, String secret, String url, String types, List<WebhookShown> webhooks) {}

    private String list(String note, String secret, String url, String types, PageContext context) {
        List<WebhookShown> webhooks =
                context.services().items(Service.NOTIFICATION, WebhookShown.class, PATH + "?limit=1000");
        return context.show("running-webhooks", new ListModel(note, secret, url, types, webhooks));
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    String showOne(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean setAside,
            @RequestParam(defaultValue = "") String note,
            PageContext context) {
        return page(id, setAside, "", NOTES.contains(note) ? note : "", context);
    }

    /** Sends a test event and shows the result. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}}/test")
    String test(@PathVariable String id, PageContext context) {
        return showDeliveryResult(id, send(context, HttpMethod.POST, null, WEBHOOK_PATH + "/test", id), context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/deliveries/{delivery:[0-9a-fA-F-]{36}}")
    String retryDelivery(@PathVariable String id, @PathVariable String delivery, PageContext context) {
        return showDeliveryResult(
                id,
                send(context, HttpMethod.POST, null, WEBHOOK_PATH + "/deliveries/{delivery}/retry", id, delivery),
                context);
    }

    private String showDeliveryResult(String id, Reply reply, PageContext context) {
        boolean delivered = reply.body().path("delivered").asBoolean(false);
        return redirectOrShow(id, reply, delivered ? "delivered" : "not-delivered", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/replay")
    String replay(@PathVariable String id, @RequestParam(defaultValue = "") String from, PageContext context) {
        Reply reply = send(context, HttpMethod.POST, Map.of("from", from.strip()), WEBHOOK_PATH + "/replay", id);
        return redirectOrShow(id, reply, "replayed", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/pause")
    String pause(@PathVariable String id, PageContext context) {
        Reply reply = send(context, HttpMethod.POST, null, WEBHOOK_PATH + "/pause", id);
        return redirectOrShow(id, reply, "paused", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/resume")
    String resume(@PathVariable String id, PageContext context) {
        Reply reply = send(context, HttpMethod.POST, null, WEBHOOK_PATH + "/resume", id);
        return redirectOrShow(id, reply, "resumed", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/rotation")
    String rotate(@PathVariable String id, PageContext context) {
        Reply reply = send(context, HttpMethod.POST, null, WEBHOOK_PATH + "/rotation", id);
        if (!reply.isSuccess()) {
            context.showErrors(reply);
        }
        return page(id, false, reply.isSuccess() ? string(reply.body(), "secret") : "", "", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            PageContext context) {
        Reply reply = send(
                context, HttpMethod.PATCH, Map.of("url", url.strip(), "edition", edition.strip()), WEBHOOK_PATH, id);
        return redirectOrShow(id, reply, "changed", context);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/removal")
    String remove(@PathVariable String id, PageContext context) {
        Reply reply = send(context, HttpMethod.DELETE, null, WEBHOOK_PATH, id);
        return context.redirectOrShow(
                reply, "/operations/webhooks?note=removed", () -> page(id, false, "", "", context));
    }

    private Reply send(
            PageContext context, HttpMethod method, @Nullable Object body, String path, Object... variables) {
        return context.services().send(Service.NOTIFICATION, method, body, RequestOptions.NONE, path, variables);
    }

    private String redirectOrShow(String id, Reply reply, String note, PageContext context) {
        return context.redirectOrShow(
                reply, "/operations/webhooks/" + id + "?note=" + note, () -> page(id, false, "", "", context));
    }

    private record Model(
            WebhookShown webhook, List<Delivery> deliveries, boolean setAside, String secret, String note) {}

    private String page(String id, boolean setAside, String secret, String note, PageContext context) {
        var webhook = context.services().read(Service.NOTIFICATION, WebhookShown.class, WEBHOOK_PATH, id);
        List<Delivery> deliveries = context.services()
                .items(
                        Service.NOTIFICATION,
                        Delivery.class,
                        WEBHOOK_PATH + "/deliveries?limit=100&setAside={aside}",
                        id,
                        setAside);
        return context.show("running-webhook", new Model(webhook, deliveries, setAside, secret, note));
    }
}
