package igf.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types types of events that it gets
 * @param from position in the feed that it started after, in digits
 * @param state ACTIVE, PAUSED or DISABLED
 * @param reason why it is disabled; null if it is not
 * @param edition slug of the only edition whose events it gets; empty for all
 * @param position position in the feed that it has reached, in digits: all events up to it are delivered, set aside or
 *     filtered out; null for a moment after the registration, and for a webhook that an older version of the service
 *     disabled
 * @param lag how far the position is behind the end of the feed; 0 if nothing waits, null without a position
 * @param nextAttemptAt when a failed event is sent again; null if none has failed, or if the webhook is not active
 */
public record WebhookShown(
        UUID id,
        String url,
        List<String> types,
        String from,

        @Schema(allowableValues = {"ACTIVE", "PAUSED", "DISABLED"})
        String state,

        @Nullable String reason,
        String edition,
        @Nullable String position,
        @Nullable Long lag,
        @Nullable Instant nextAttemptAt) {}
