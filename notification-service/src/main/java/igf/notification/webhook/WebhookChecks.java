package igf.notification.webhook;

import igf.notification.delivery.Subscriptions;
import igf.notification.delivery.WebhookAddresses;
import igf.notification.delivery.WebhookOwners;
import igf.notification.edition.Editions;
import igf.notification.feed.PublicEventTypes;
import igf.notification.feed.Reader;
import igf.platform.domain.Aggregates;
import igf.platform.domain.EditionLimit;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Caller;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks who may manage a webhook, what it may receive, and where it may be called. */
@Component
class WebhookChecks {

    private final PublicEventTypes eventTypes;
    private final WebhookAddresses addresses;
    private final WebhookReader webhooks;
    private final Subscriptions subscriptions;
    private final WebhookOwners owners;
    private final Editions editions;
    private final Clock clock;

    WebhookChecks(
            PublicEventTypes eventTypes,
            WebhookAddresses addresses,
            Aggregates aggregates,
            Subscriptions subscriptions,
            WebhookOwners owners,
            Editions editions,
            Clock clock) {
        this.eventTypes = eventTypes;
        this.addresses = addresses;
        this.subscriptions = subscriptions;
        this.owners = owners;
        this.editions = editions;
        this.clock = clock;
        this.webhooks = new WebhookReader(aggregates);
    }

    /** @throws RefusedException not found, also for another caller's webhook */
    void requireManagedBy(Caller caller, UUID webhook) {
        webhooks.requireManagedBy(webhook, caller.actor());
    }

    /** Rejects a delivery to a webhook whose API key was deleted or has expired. */
    void requireValidKey(UUID webhook) {
        if (subscriptions
                .find(webhook)
                .filter(found -> owners.isEndedKey(found.owner(), clock.instant()))
                .isPresent()) {
            throw new RefusedException(Refusal.conflict(
                    "KEY_ENDED",
                    "The API key that registered this webhook has ended, so nothing is delivered to it any more."
                            + " Register a new webhook with a valid key, from the position of this one."));
        }
    }

    Set<String> requireReadableTypes(@Nullable List<String> requested, Reader reader) {
        var readable = eventTypes.types().stream()
                .filter(type ->
                        eventTypes.audience(type).filter(a -> a.admits(reader)).isPresent())
                .collect(Collectors.toSet());
        var refusals = new ArrayList<Refusal>();
        var requestedTypes = requested == null ? List.<String>of() : requested;
        for (int i = 0; i < requestedTypes.size(); i++) {
            var type = requestedTypes.get(i);
            if (!eventTypes.types().contains(type)) {
                refusals.add(Refusal.rule("UNKNOWN_TYPE", "/types/" + i, "There is no public type " + type + "."));
            } else if (!readable.contains(type)) {
                refusals.add(notOpen(type, "/types/" + i, reader));
            }
        }
        if (readable.isEmpty()) {
            refusals.add(Refusal.rule("NOTHING_TO_READ", "/types", "Reading any event needs the scope feed:read."));
        }
        RefusedException.throwIfAny(refusals);
        return requestedTypes.isEmpty() ? readable : Set.copyOf(requestedTypes);
    }

    private Refusal notOpen(String type, String pointer, Reader reader) {
        var missing = eventTypes.audience(type).flatMap(audience -> Optional.ofNullable(audience.missingScope(reader)));
        return Refusal.rule(
                "TYPE_NOT_OPEN",
                pointer,
                "You may not read " + type
                        + missing.map(scope -> "; that needs the scope " + scope)
                                .orElse("") + ".",
                missing.<Map<String, Object>>map(scope -> Map.of("requiredScope", scope))
                        .orElse(Map.of()));
    }

    /**
     * Rejects an edition that the caller's key does not open, or that does not exist.
     *
     * @param edition null if it does not change, empty for all that the caller may read
     */
    void requireOpenEdition(@Nullable String edition, EditionLimit limit) {
        if (edition == null || edition.isEmpty()) {
            return;
        }
        if (!limit.admits(edition)) {
            throw new RefusedException(Refusal.rule(
                    "EDITION_NOT_OPEN", "/edition", "Your key does not open the edition " + edition + "."));
        }
        if (!editions.isKnown(edition)) {
            throw new RefusedException(
                    Refusal.rule("UNKNOWN_EDITION", "/edition", "There is no edition " + edition + "."));
        }
    }

    /** Rejects a bad address early. The decisive check is made at connect time. */
    void requireAllowedAddress(String url) {
        if (!addresses.isWellFormed(url)) {
            throw new RefusedException(Refusal.rule(
                    "WEBHOOK_URL", "/url", "url must be an https address with a host and without a user."));
        }
        try {
            addresses.resolve(URI.create(url).getHost());
        } catch (UnknownHostException e) {
            if ("REFUSED_ADDRESS".equals(e.getMessage())) {
                throw new RefusedException(
                        Refusal.rule("WEBHOOK_ADDRESS", "/url", "The address leads into an inner network."));
            }
            throw new RefusedException(Refusal.rule("WEBHOOK_ADDRESS", "/url", "The host has no address."));
        }
    }
}
