package igf.notification.webhook;

import igf.api.webhook.DeliveryFrom;
import igf.api.webhook.DeliveryTested;
import igf.notification.delivery.Deliveries;
import igf.notification.delivery.FeedPositions;
import igf.notification.delivery.WebhookDeliverer;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
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

/** Lists deliveries to a webhook, pauses and resumes it, and sends tests, retries and replays. */
@RestController
@RequestMapping(Api.BASE + "/webhooks/{id}")
class DeliveryController {

    private final Api api;
    private final WebhookChecks checks;
    private final Deliveries deliveries;
    private final WebhookDeliverer deliverer;
    private final FeedPositions positions;

    DeliveryController(
            Api api, WebhookChecks checks, Deliveries deliveries, WebhookDeliverer deliverer, FeedPositions positions) {
        this.api = api;
        this.checks = checks;
        this.deliveries = deliveries;
        this.deliverer = deliverer;
        this.positions = positions;
    }

    /**
     * Sends a test to a webhook. It is sent immediately, as an event of the type {@code igf.webhook.test.v1} with the
     * usual signature. The response has the result of the delivery.
     *
     * @param id the webhook's id
     */
    @PostMapping("/test")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    DeliveryTested testWebhook(@PathVariable UUID id, Caller caller) {
        checks.requireManagedBy(caller, id);
        var result = deliverer.deliverTest(id);
        return new DeliveryTested(result.isDelivered(), result.status(), result.error());
    }

    /**
     * A page of delivery attempts.
     *
     * @param items the attempts, the newest first
     * @param next address of the next page; null after the last
     */
    record DeliveryPage(
            List<Deliveries.Delivery> items, @Nullable String next) {}

    /**
     * Lists the deliveries to a webhook. The list has one item per attempt, the newest first, with the response and the
     * time of the next attempt.
     *
     * @param id the webhook's id
     * @param limit maximum number of items on a page
     * @param cursor cursor in {@code next} of the previous page
     * @param setAside {@code true} for only those attempts after which an event was set aside and not delivered since
     */
    @GetMapping("/deliveries")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    DeliveryPage list(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean setAside) {
        checks.requireManagedBy(caller, id);
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        var limitOrDefault = Pages.limit(limit);
        var found = deliveries.find(
                id, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), setAside, limitOrDefault + 1);
        var items = found.size() > limitOrDefault ? found.subList(0, limitOrDefault) : found;
        return new DeliveryPage(
                items,
                found.size() > limitOrDefault
                        ? Api.BASE + "/webhooks/" + id + "/deliveries?limit=" + limitOrDefault
                                + (setAside ? "&setAside=true" : "") + "&cursor="
                                + items.getLast().attempt()
                        : null);
    }

    /**
     * Sends the event of a delivery again. It is sent immediately and under the same id; other events do not wait for
     * it. If the receiver accepts it, the webhook continues immediately with the waiting events. The response has the
     * result of the delivery. 404 if there is no such delivery, or if the webhook's owner may not read its event now.
     * 409 {@code KEY_ENDED} if the key that registered the webhook has ended.
     *
     * @param id the webhook's id
     * @param delivery the delivery's id, the same for each attempt
     */
    @PostMapping("/deliveries/{delivery}/retry")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    DeliveryTested retry(@PathVariable UUID id, @PathVariable UUID delivery, Caller caller) {
        checks.requireManagedBy(caller, id);
        checks.requireValidKey(id);
        var result = deliverer.redeliver(id, delivery).orElseThrow(Problem::notFound);
        return new DeliveryTested(result.isDelivered(), result.status(), result.error());
    }

    /**
     * Pauses a webhook. Nothing is delivered until it is resumed, and it keeps its position. A delivery that is under
     * way is finished, and tests and explicit retries are still sent. 409 if the webhook is disabled.
     *
     * @param id the webhook's id
     */
    @PostMapping("/pause")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<Void> pauseWebhook(@PathVariable UUID id) {
        return api.done(api.send(new WebhookCommand.Pause(id)));
    }

    /**
     * Resumes a paused webhook. All events since the pause are delivered, in order. 409 if the webhook is disabled;
     * replay it then. 409 {@code KEY_ENDED} if the key that registered the webhook has ended.
     *
     * @param id the webhook's id
     */
    @PostMapping("/resume")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<Void> resumeWebhook(@PathVariable UUID id, Caller caller) {
        checks.requireManagedBy(caller, id);
        checks.requireValidKey(id);
        return api.done(api.send(new WebhookCommand.Resume(id)));
    }

    /**
     * Delivers events to a webhook again from a position. The webhook gets all events after it in order, even those
     * that were delivered before. A paused or disabled webhook starts again. 409 if the feed ends before {@code from},
     * with {@code head} and {@code epoch}: start again from 0, or with the lists if you keep a copy. 409 {@code
     * KEY_ENDED} if the key that registered the webhook has ended: register a new one.
     *
     * @param id the webhook's id
     * @param body the position to continue after
     */
    @PostMapping("/replay")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<DeliveryFrom> replayWebhook(@PathVariable UUID id, Caller caller, @RequestBody DeliveryFrom body) {
        checks.requireManagedBy(caller, id);
        checks.requireValidKey(id);
        return api.answer(
                new WebhookCommand.Replay(id, positions.requireReached(body.from())),
                written -> api.ok(written.versionOf(id), written, body));
    }
}
