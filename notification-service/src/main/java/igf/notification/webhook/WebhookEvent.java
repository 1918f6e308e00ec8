package igf.notification.webhook;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.Set;
import java.util.UUID;

/** All that can happen to webhooks. */
public sealed interface WebhookEvent {

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

    @Named("webhook.removed.1")
    record Removed(UUID id) implements WebhookEvent {}

    @Named("webhook.replayed.1")
    record Replayed(UUID id, long from) implements WebhookEvent {}

    @Named("webhook.disabled.1")
    record Disabled(UUID id, String reason) implements WebhookEvent {}
}
