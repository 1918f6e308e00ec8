package igf.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param id the key's id
 * @param name name by which the secretariat tells keys apart
 * @param scopes scopes that the key allows
 * @param editions slugs of the editions that the key opens; null for all
 * @param createdBy subject that created it; null for keys of earlier releases of this software
 * @param createdAt when it was created
 * @param expiresAt when it expires
 * @param lastUsedAt time of the last use, up to a minute too early; null before the first use
 * @param key the secret, only in the response that created it; null afterwards
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
