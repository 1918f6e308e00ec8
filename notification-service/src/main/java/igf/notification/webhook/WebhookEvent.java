package igf.notification.webhook;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a webhook. */
public sealed interface WebhookEvent {

    /**
     * A webhook was registered.
     *
     * @param owner subject of the caller who registered it
     * @param from position in the feed after which it receives events
     * @param secretariat whether the owner is of the secretariat
     * @param scopes the owner's scopes, which decide with {@code secretariat} which events the webhook receives
     */
    @Named("webhook.registered.1")
    record Registered(
            UUID id,
            String owner,
            String url,
            Set<String> types,
            long from,
            boolean secretariat,
            Set<String> scopes,
            PersonalValue secret)
            implements WebhookEvent {
        public Registered {
            types = Set.copyOf(types);
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A change; null members stay as they are.
     *
     * @param edition the only edition that it receives; empty for all
     */
    @Named("webhook.changed.1")
    record Changed(
            UUID id,
            @Nullable String url,
            @Nullable Set<String> types,
            @Nullable String edition) implements WebhookEvent {
        public Changed {
            types = types == null ? null : Set.copyOf(types);
        }
    }

    /**
     * A new secret.
     *
     * @param bothUntil end of the time in which the previous one signs too
     */
    @Named("webhook.secret-rotated.1")
    record SecretRotated(UUID id, PersonalValue secret, Instant bothUntil) implements WebhookEvent {}

    @Named("webhook.removed.1")
    record Removed(UUID id) implements WebhookEvent {}

    /**
     * Earlier events are sent again.
     *
     * @param from position in the feed after which they begin
     */
    @Named("webhook.replayed.1")
    record Replayed(UUID id, long from) implements WebhookEvent {}

    @Named("webhook.paused.1")
    record Paused(UUID id) implements WebhookEvent {}

    @Named("webhook.resumed.1")
    record Resumed(UUID id) implements WebhookEvent {}

    /**
     * The service stopped the webhook, because its address does not work or its owner's key has ended.
     *
     * @param reason a code: GONE, UNREACHABLE or KEY_ENDED
     */
    @Named("webhook.disabled.1")
    record Disabled(UUID id, String reason) implements WebhookEvent {}
}
