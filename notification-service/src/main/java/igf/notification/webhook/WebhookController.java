// Long: all operations of webhooks, with their descriptions for the API document.
package igf.notification.webhook;

import static com.mongodb.client.model.Filters.empty;
import static igf.notification.webhook.WebhookView.WEBHOOKS;

import igf.api.webhook.WebhookBody;
import igf.api.webhook.WebhookChanged;
import igf.api.webhook.WebhookChanges;
import igf.api.webhook.WebhookCreated;
import igf.api.webhook.WebhookRotated;
import igf.api.webhook.WebhookShown;
import igf.notification.delivery.FeedPositions;
import igf.notification.delivery.Subscriptions;
import igf.notification.delivery.WebhookFollowers;
import igf.notification.delivery.WebhookSlots;
import igf.notification.feed.Reader;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Manages the webhooks of the calling tool. The secretariat manages all webhooks. */
@RestController
@RequestMapping(Api.BASE + "/webhooks")
class WebhookController {

    private static final int SECRET_BYTES = 32;

    private final Api api;
    private final Views views;
    private final WebhookView view;
    private final EventLog log;
    private final People people;
    private final WebhookChecks checks;
    private final WebhookRegistration registration;
    private final WebhookSlots slots;
    private final Subscriptions subscriptions;
    private final WebhookFollowers followers;
    private final FeedPositions positions;

    WebhookController(
            Api api,
            Views views,
            WebhookView view,
            EventLog log,
            People people,
            WebhookChecks checks,
            WebhookRegistration registration,
            WebhookSlots slots,
            Subscriptions subscriptions,
            WebhookFollowers followers,
            FeedPositions positions) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.log = log;
        this.people = people;
        this.checks = checks;
        this.registration = registration;
        this.slots = slots;
        this.subscriptions = subscriptions;
        this.followers = followers;
        this.positions = positions;
    }

    /**
     * Registers a webhook. Events are then posted to the address, each signed with the secret, which is in this
     * response only. 422 for an address that is not https or leads into a private network (unless the instance allows
     * both, as the demo does), for types that do not exist or that the caller may not read, for an edition that does
     * not exist ({@code UNKNOWN_EDITION}) or that the caller's key does not open, and for a caller with too many
     * webhooks. 409 if the feed ends before {@code from}, with {@code head} and {@code epoch}: start again from 0, or
     * with the lists if you keep a copy.
     *
     * @param body address, types, edition and where to begin
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<WebhookCreated> register(Caller caller, @RequestBody WebhookBody body) {
        var reader = reader(caller);
        var types = checks.requireReadableTypes(body.types(), reader);
        checks.requireOpenEdition(body.edition(), caller.editions());
        checks.requireAllowedAddress(body.url());
        var from = body.from() == null ? log.head().positionNumber() : positions.requireReached(body.from());
        var edition = Objects.requireNonNullElse(body.edition(), "");
        var id = Api.newId();
        var secret = newSecret();
        return registration.register(
                caller.subject(),
                reader,
                new WebhookCommand.Register(
                        id,
                        body.url(),
                        types,
                        edition,
                        from,
                        reader.secretariat(),
                        reader.scopes(),
                        people.seal(people.createDocumentHolder(List.of()), secret)),
                written -> api.created(
                        "/webhooks/" + id,
                        written.versionOf(id),
                        written,
                        new WebhookCreated(
                                id,
                                body.url(),
                                types.stream().sorted().toList(),
                                Long.toString(from),
                                "ACTIVE",
                                secret,
                                edition)));
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.isSecretariat(), caller.scopes(), caller.editions());
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        Api.fillRandom("secret", bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Changes the address or the events of a webhook. Deliveries that are under way may still use the old values. The
     * position in the feed stays. 404 if there is no such webhook, 422 as for a new one.
     *
     * @param id the webhook's id
     * @param body the changes
     */
    @PatchMapping("/{id}")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<WebhookChanged> change(@PathVariable UUID id, Caller caller, @RequestBody WebhookChanges body) {
        checks.requireManagedBy(caller, id);
        var types = body.types() == null ? null : checks.requireReadableTypes(body.types(), reader(caller));
        checks.requireOpenEdition(body.edition(), caller.editions());
        if (body.url() != null) {
            checks.requireAllowedAddress(body.url());
        }
        var written = api.send(new WebhookCommand.Change(id, body.url(), types, body.edition()));
        var subscription = subscriptions.find(id).orElseThrow(Problem::notFound);
        return api.ok(
                written.versionOf(id),
                written,
                new WebhookChanged(
                        id,
                        subscription.url(),
                        subscription.types().stream().sorted().toList(),
                        subscription.edition()));
    }

    /**
     * Gives a webhook a new secret. For 24 hours each delivery has two signatures, one by each secret.
     *
     * @param id the webhook's id
     */
    @PostMapping("/{id}/rotation")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<WebhookRotated> rotate(@PathVariable UUID id, Caller caller) {
        checks.requireManagedBy(caller, id);
        var secret = newSecret();
        return api.<Instant, WebhookRotated>answer(
                new WebhookCommand.RotateSecret(id, people.seal(people.createDocumentHolder(List.of()), secret)),
                written -> api.ok(written.versionOf(id), written, new WebhookRotated(id, secret, written.result())));
    }

    /** Lists the caller's webhooks, without their secrets. The secretariat gets all webhooks. */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<Pages.Page<WebhookShown>> list(Caller caller) {
        var rows = views.reader(view, WEBHOOKS);
        var progress = new HashMap<UUID, WebhookFollowers.Progress>();
        var head = log.head().positionNumber();
        return Pages.of(
                rows,
                caller.isSecretariat() ? empty() : WEBHOOKS.matches(StoredWebhook::owner, caller.subject()),
                views.asOf(view).position(),
                page -> progress.putAll(followers.findProgress(
                        page.stream().map(rows::read).map(StoredWebhook::id).toList())),
                webhook -> toShown(webhook, progress.get(webhook.id()), head));
    }

    /**
     * Reads one webhook. The response has its position in the feed and the time of the next attempt, but not its
     * secret. 404 for another caller's webhook, except for the secretariat.
     *
     * @param id the webhook's id
     */
    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<WebhookShown> get(@PathVariable UUID id, Caller caller) {
        var stored = views.reader(view, WEBHOOKS)
                .find(id)
                .filter(webhook -> caller.isSecretariat() || webhook.owner().equals(caller.subject()))
                .orElseThrow(Problem::notFound);
        var head = log.head().positionNumber();
        var progress = followers.findProgress(List.of(id)).get(id);
        return Api.read(stored.version(), toShown(stored, progress, head));
    }

    /**
     * Removes a webhook. Nothing more is delivered to it.
     *
     * @param id the webhook's id
     */
    @DeleteMapping("/{id}")
    @Allow(roles = "SECRETARIAT", scopes = "webhooks:write", limitsEditions = true)
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        var written = api.send(new WebhookCommand.Remove(id));
        slots.free(id);
        return api.done(written);
    }

    /** @param head of the feed; the progress, which is read after it, may be further */
    private static WebhookShown toShown(
            StoredWebhook webhook, WebhookFollowers.@Nullable Progress progress, long head) {
        var reason = webhook.reason();
        return new WebhookShown(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.from(),
                webhook.state().name(),
                reason == null ? null : reason.orElse(null),
                Objects.requireNonNullElse(webhook.edition(), ""),
                progress == null ? null : Long.toString(progress.position()),
                progress == null ? null : Math.max(0, head - progress.position()),
                progress == null ? null : progress.nextAttemptAt());
    }
}
