package igf.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param id the key's id
 * @param name by which people tell keys apart
 * @param scopes what the key allows
 * @param editions slugs of the editions that the key opens; null for all
 * @param createdBy subject that made it; null if an earlier release made it
 * @param createdAt when it was made
 * @param expiresAt when it expires
 * @param lastUsedAt to the minute; null before the first use
 * @param key the secret, only in the response that made it; null afterwards
 */
public record ApiKey(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable Set<String> editions,
        @Nullable String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String key) {}
