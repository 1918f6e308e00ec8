package igf.notification.webhook;

import igf.platform.domain.PersonalValue;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of webhooks. */
public sealed interface WebhookCommand {

    /**
     * @param types public types; never empty
     * @param from position after which events are delivered
     * @param secretariat whether the owner reads as the secretariat
     * @param scopes of the owner when it was registered: what may be delivered
     * @param secret signing secret, sealed with a key of its own
     */
    record Register(
            @TargetAggregateIdentifier UUID id,
            String url,
            Set<String> types,
            long from,
            boolean secretariat,
            Set<String> scopes,
            PersonalValue secret)
            implements WebhookCommand {
        public Register {
            types = Set.copyOf(types);
            scopes = Set.copyOf(scopes);
        }
    }

    /** What is null stays. @param types never empty; @param edition empty for all */
    record Change(
            @TargetAggregateIdentifier UUID id,
            @Nullable String url,
            @Nullable Set<String> types,
            @Nullable String edition)
            implements WebhookCommand {
        public Change {
            types = types == null ? null : Set.copyOf(types);
        }
    }

    /** @param secret sealed with a key of its own; the one before signs too for a day */
    record RotateSecret(@TargetAggregateIdentifier UUID id, PersonalValue secret) implements WebhookCommand {}

    record Remove(@TargetAggregateIdentifier UUID id) implements WebhookCommand {}

    /** Delivers again what stands after a position; a disabled webhook works again. */
    record Replay(@TargetAggregateIdentifier UUID id, long from) implements WebhookCommand {}

    /**
     * Says that the address does not work. Answers whether the webhook is disabled by now, which it is not if it has changed since
     * somebody tried the address.
     *
     * @param reason a code: GONE, UNREACHABLE or KEY_ENDED
     * @param seen number of the webhook's last change when the address was tried
     */
    record Disable(@TargetAggregateIdentifier UUID id, String reason, long seen) implements WebhookCommand {}
}
