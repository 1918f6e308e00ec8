package igf.api.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A webhook as it is from now on.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types of events that it is told
 * @param edition the only one that it is told of; empty for all
 */
public record WebhookTold(UUID id, String url, List<String> types, String edition) {}
