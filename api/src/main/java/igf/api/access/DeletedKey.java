package igf.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that was deleted in the last 90 days.
 *
 * @param id its id
 * @param name by which people told it apart
 * @param scopes what the key allowed
 * @param editions slugs of the editions that the key opened; null for all
 * @param createdBy subject that made it; null if an earlier release made it
 * @param createdAt when it was made
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
