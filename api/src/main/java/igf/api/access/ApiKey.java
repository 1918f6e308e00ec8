package igf.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param id the key's id
 * @param name by which people tell keys apart
 * @param scopes what its holder may do
 * @param createdBy subject of whoever made it; null if an earlier release made it
 * @param createdAt when it was made
 * @param expiresAt until when it is taken
 * @param lastUsedAt to the minute; null before the first time
 * @param key itself, told once; null afterwards
 */
public record ApiKey(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String key) {}
