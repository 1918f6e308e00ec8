package igf.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A new webhook.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types types of events that it gets
 * @param from position in the feed that it starts after, in digits
 * @param state ACTIVE
 * @param secret signs each delivery; shown only here
 * @param edition slug of the only edition whose events it gets; empty for all
 */
public record WebhookCreated(
        UUID id,
        String url,
        List<String> types,
        String from,
        @Schema(allowableValues = "ACTIVE") String state,
        String secret,
        String edition) {}
