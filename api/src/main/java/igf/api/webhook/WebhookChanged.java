package igf.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A webhook after a change.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types types of events that it gets
 * @param edition the only edition whose events it gets; empty for all
 */
@Schema(name = "WebhookTold")
public record WebhookChanged(UUID id, String url, List<String> types, String edition) {}
