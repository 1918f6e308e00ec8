package igf.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types types of events that it gets
 * @param from position in the feed that it started after, digits
 * @param state ACTIVE or DISABLED
 * @param reason why it is disabled; null if it is not
 * @param edition slug of the only edition whose events it gets; empty for all
 */
public record WebhookShown(
        UUID id,
        String url,
        List<String> types,
        String from,
        @Schema(allowableValues = {"ACTIVE", "DISABLED"}) String state,
        @Nullable String reason,
        String edition) {}
