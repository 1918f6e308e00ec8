package igf.notification.delivery;

import igf.notification.feed.Disclosure;
import igf.notification.feed.Reader;
import igf.notification.webhook.WebhookEvent;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told, where, and how that is signed.
 *
 * @param registered what its owner might read when it was registered
 * @param edition the only one that it is told of, empty for all
 * @param before a secret that signs too, null if there is none
 * @param bothUntil until when it does
 * @param version number of its last change, from 0
 */
public record Subscription(
        UUID webhook,
        String owner,
        Reader registered,
        String url,
        Set<String> types,
        String edition,
        PersonalValue secret,
        @Nullable PersonalValue before,
        Instant bothUntil,
        long version) {

    /** Folded from a webhook's stream; empty once it is removed, or if there never was one. */
    static Optional<Subscription> of(List<Recorded<?>> stream) {
        @Nullable Subscription subscription = null;
        for (var fact : stream) {
            if (fact.event() instanceof WebhookEvent event) {
                subscription = event instanceof WebhookEvent.Registered e
                        ? registered(e, fact.sequence())
                        : subscription == null ? null : subscription.after(event, fact.sequence());
            }
        }
        return Optional.ofNullable(subscription);
    }

    private static Subscription registered(WebhookEvent.Registered e, long version) {
        return new Subscription(
                e.id(),
                e.owner(),
                new Reader(e.secretariat(), e.scopes()),
                e.url(),
                e.types(),
                "",
                e.secret(),
                null,
                Instant.EPOCH,
                version);
    }

    private @Nullable Subscription after(WebhookEvent event, long at) {
        return switch (event) {
            case WebhookEvent.Changed e ->
                new Subscription(
                        webhook,
                        owner,
                        registered,
                        Objects.requireNonNullElse(e.url(), url),
                        Objects.requireNonNullElse(e.types(), types),
                        Objects.requireNonNullElse(e.edition(), edition),
                        secret,
                        before,
                        bothUntil,
                        at);
            case WebhookEvent.SecretRotated e ->
                new Subscription(
                        webhook, owner, registered, url, types, edition, e.secret(), secret, e.bothUntil(), at);
            case WebhookEvent.Removed e -> null;
            case WebhookEvent.Registered e -> this;
            case WebhookEvent.Replayed e -> as(at);
            case WebhookEvent.Disabled e -> as(at);
        };
    }

    private Subscription as(long newVersion) {
        return new Subscription(webhook, owner, registered, url, types, edition, secret, before, bothUntil, newVersion);
    }

    boolean wants(Disclosure.Item item) {
        return types.contains(item.type()) && (edition.isEmpty() || edition.equals(item.edition()));
    }

    /** The newest first. */
    List<PersonalValue> secrets(Instant now) {
        return before != null && now.isBefore(bothUntil) ? List.of(secret, before) : List.of(secret);
    }
}
