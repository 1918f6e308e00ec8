package igf.api.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A webhook's new secret.
 *
 * @param id the webhook's id
 * @param secret shown only here
 * @param bothUntil end of the time in which the previous secret signs too
 */
public record WebhookRotated(UUID id, String secret, Instant bothUntil) {}
