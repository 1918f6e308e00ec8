package igf.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reviews are put back to.
 *
 * @param to an instant in UTC, like {@code 2026-05-01T12:00:00Z}, or a position, like the {@code undo} of another rewind
 * @param reviewer whose reviews, by the id that answers about reviews use; null for those of all
 * @param reason why; it is kept
 * @param dryRun true to be told what would change, while nothing does
 */
public record RewindWanted(
        @NotBlank @Size(max = 60) String to,
        @Nullable UUID reviewer,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable Boolean dryRun) {}
