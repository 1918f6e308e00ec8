package igf.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key that was deleted in the last 90 days.
 *
 * @param id id of the key
 * @param name name of the key
 * @param scopes scopes that it allowed
 * @param editions slugs of the editions that it opened; null for all
 * @param createdBy subject that created it; null for keys of earlier releases of this software
 * @param createdAt when it was created
 * @param deletedBy subject that deleted it
 * @param deletedAt when it was deleted
 */
public record DeletedKey(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable Set<String> editions,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable String deletedBy,
        @Nullable Instant deletedAt) {}
