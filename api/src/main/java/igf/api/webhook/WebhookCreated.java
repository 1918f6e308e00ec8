package igf.api.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A webhook that was registered.
 *
 * @param id the webhook's id
 * @param url address that events are posted to
 * @param types of events that it is told
 * @param from position in the feed that it begins after, digits
 * @param state ACTIVE
 * @param secret by which each delivery is signed; shown this once
 */
public record WebhookCreated(UUID id, String url, List<String> types, String from, String state, String secret) {}
