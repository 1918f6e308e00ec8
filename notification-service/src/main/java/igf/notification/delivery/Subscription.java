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
 * What a webhook receives, where, and how it is signed.
 *
 * @param registered the owner's permissions at registration
 * @param edition the only edition that it receives; empty for all
 * @param before the previous secret, which signs too; null if none
 * @param bothUntil end of the time with two secrets
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

    /** Builds it from a webhook's stream; empty if the webhook was removed or never existed. */
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

    /** Returns the secrets, the newest first. */
    List<PersonalValue> secrets(Instant now) {
        return before != null && now.isBefore(bothUntil) ? List.of(secret, before) : List.of(secret);
    }
}
