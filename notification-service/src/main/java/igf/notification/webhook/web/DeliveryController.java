package igf.notification.webhook.web;

import igf.notification.delivery.Deliverer;
import igf.notification.delivery.Deliveries;
import igf.notification.webhook.WebhookCommand;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was delivered to a webhook, and what is to be delivered again. */
@RestController
@RequestMapping(Api.BASE + "/webhooks/{id}")
class DeliveryController {

    private final Api api;
    private final Deliveries deliveries;
    private final Deliverer deliverer;

    DeliveryController(Api api, Deliveries deliveries, Deliverer deliverer) {
        this.api = api;
        this.deliveries = deliveries;
        this.deliverer = deliverer;
    }

    record From(@Pattern(regexp = "\\d{1,18}") @NotBlank String from) {}

    @PostMapping("/test")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write")
    Tested test(@PathVariable UUID id) {
        api.sendUnconditionally(new WebhookCommand.Check(id));
        var answer = deliverer.test(id);
        return new Tested(answer.delivered(), answer.status(), answer.error());
    }

    record Tested(
            boolean delivered,
            @Nullable Integer status,
            @Nullable String error) {}

    record DeliveryPage(
            List<Deliveries.Delivery> items, @Nullable String next) {}

    @GetMapping("/deliveries")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write")
    DeliveryPage deliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean setAside) {
        api.sendUnconditionally(new WebhookCommand.Check(id));
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        var most = Pages.limit(limit);
        var found = deliveries.of(id, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), setAside, most + 1);
        var items = found.size() > most ? found.subList(0, most) : found;
        return new DeliveryPage(
                items,
                found.size() > most
                        ? Api.BASE + "/webhooks/" + id + "/deliveries?limit=" + most
                                + (setAside ? "&setAside=true" : "") + "&cursor="
                                + items.getLast().attempt()
                        : null);
    }

    /**
     * Sends the event of one delivery once more, at once and under its id, and says what came back. Those that wait their turn
     * do not wait for it. 404 if there is no such delivery, or its event is not open to the webhook's owner any more.
     */
    @PostMapping("/deliveries/{delivery}/retry")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write")
    Tested retry(@PathVariable UUID id, @PathVariable UUID delivery) {
        api.sendUnconditionally(new WebhookCommand.Check(id));
        var answer = deliverer.again(id, delivery).orElseThrow(Problem::notFound);
        return new Tested(answer.delivered(), answer.status(), answer.error());
    }

    @PostMapping("/replay")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write")
    ResponseEntity<From> replay(@PathVariable UUID id, @RequestBody From body) {
        var written = api.send(new WebhookCommand.Replay(id, Long.parseLong(body.from())));
        return api.ok(written.versionOf(id), written, body);
    }
}
