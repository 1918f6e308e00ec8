package igf.notification.delivery;

import igf.notification.feed.Disclosure;
import igf.notification.feed.Reader;
import igf.notification.webhook.WebhookEvent;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a webhook that its deliveries need: address, event types and signing secrets.
 *
 * @param readerAtRegistration the owner's permissions at registration
 * @param edition the only edition that it receives; empty for all
 * @param previousSecret the previous secret, which signs too; null if none
 * @param previousSecretUntil end of the time with two secrets
 * @param version number of the last event in the webhook's stream, from 0
 */
public record Subscription(
        UUID webhook,
        String owner,
        Reader readerAtRegistration,
        String url,
        Set<String> types,
        String edition,
        PersonalValue secret,
        @Nullable PersonalValue previousSecret,
        Instant previousSecretUntil,
        long version) {

    /** Builds it from a webhook's stream. Empty if the webhook was removed or never existed. */
    static Optional<Subscription> of(List<RecordedEvent<?>> stream) {
        @Nullable Subscription subscription = null;
        for (var recorded : stream) {
            if (recorded.event() instanceof WebhookEvent event) {
                subscription = event instanceof WebhookEvent.Registered e
                        ? registered(e, recorded.sequence())
                        : subscription == null ? null : subscription.apply(event, recorded.sequence());
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

    private @Nullable Subscription apply(WebhookEvent event, long at) {
        return switch (event) {
            case WebhookEvent.Changed e ->
                new Subscription(
                        webhook,
                        owner,
                        readerAtRegistration,
                        Objects.requireNonNullElse(e.url(), url),
                        Objects.requireNonNullElse(e.types(), types),
                        Objects.requireNonNullElse(e.edition(), edition),
                        secret,
                        previousSecret,
                        previousSecretUntil,
                        at);
            case WebhookEvent.SecretRotated e ->
                new Subscription(
                        webhook,
                        owner,
                        readerAtRegistration,
                        url,
                        types,
                        edition,
                        e.secret(),
                        secret,
                        e.bothUntil(),
                        at);
            case WebhookEvent.Removed e -> null;
            case WebhookEvent.Registered e -> this;
            case WebhookEvent.Replayed e -> withVersion(at);
            case WebhookEvent.Paused e -> withVersion(at);
            case WebhookEvent.Resumed e -> withVersion(at);
            case WebhookEvent.Disabled e -> withVersion(at);
        };
    }

    private Subscription withVersion(long newVersion) {
        return new Subscription(
                webhook,
                owner,
                readerAtRegistration,
                url,
                types,
                edition,
                secret,
                previousSecret,
                previousSecretUntil,
                newVersion);
    }

    boolean matches(Disclosure.DisclosedEvent item) {
        return types.contains(item.type()) && (edition.isEmpty() || edition.equals(item.edition()));
    }

    /** Returns the secrets, the newest first. */
    List<PersonalValue> secrets(Instant now) {
        return previousSecret != null && now.isBefore(previousSecretUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }
}
