package igf.notification.webhook;

import igf.platform.domain.PersonalValue;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a webhook. */
public sealed interface WebhookCommand {

    /**
     * @param types public types; never empty
     * @param edition the only edition that it receives; empty for all
     * @param from position after which events are delivered
     * @param secretariat whether the owner reads as the secretariat
     * @param scopes the owner's scopes at registration; they limit what is delivered
     * @param secret signing secret, encrypted with its own key
     */
    record Register(
            @TargetAggregateIdentifier UUID id,
            String url,
            Set<String> types,
            String edition,
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

    /**
     * Changes a webhook; null members stay as they are.
     *
     * @param types never empty
     * @param edition empty for all
     */
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

    /** @param secret the new secret, encrypted with its own key; the previous secret signs too for a day */
    record RotateSecret(@TargetAggregateIdentifier UUID id, PersonalValue secret) implements WebhookCommand {}

    record Remove(@TargetAggregateIdentifier UUID id) implements WebhookCommand {}

    /** Stops deliveries until {@link Resume}; the webhook keeps its position. */
    record Pause(@TargetAggregateIdentifier UUID id) implements WebhookCommand {}

    record Resume(@TargetAggregateIdentifier UUID id) implements WebhookCommand {}

    /** Delivers again from a position, and starts a paused or disabled webhook. */
    record Replay(@TargetAggregateIdentifier UUID id, long from) implements WebhookCommand {}

    /**
     * Disables a webhook, because its address does not work or its owner's key has ended. Returns whether it is
     * disabled or removed now. A webhook that has changed since the attempt is not disabled.
     *
     * @param reason a code: GONE, UNREACHABLE or KEY_ENDED
     * @param seen number of the webhook's last change at the attempt
     */
    record Disable(@TargetAggregateIdentifier UUID id, String reason, long seen) implements WebhookCommand {}
}
