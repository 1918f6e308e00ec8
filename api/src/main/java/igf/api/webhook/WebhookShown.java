package igf.api.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types of events that it is told
 * @param from position in the feed that it began after, digits
 * @param state ACTIVE or DISABLED
 * @param reason why it is disabled; null if it is not
 * @param edition slug of the one edition whose events it is told; empty for those of all
 */
public record WebhookShown(
        UUID id,
        String url,
        List<String> types,
        String from,
        String state,
        @Nullable String reason,
        String edition) {}
