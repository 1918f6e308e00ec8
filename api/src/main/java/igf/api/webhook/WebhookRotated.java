package igf.api.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A webhook's new secret.
 *
 * @param id the webhook's id
 * @param secret shown this once
 * @param bothUntil until when the secret before signs too
 */
public record WebhookRotated(UUID id, String secret, Instant bothUntil) {}
