package igf.api.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rewind of reviews to an earlier state.
 *
 * @param to an instant in UTC, like {@code 2026-05-01T12:00:00Z}, or a position, like the {@code undo} of another
 *     rewind
 * @param reviewer id of the reviewer whose reviews are rewound, as in responses about reviews; null for all
 * @param reason the stored reason
 * @param dryRun true to see what would change without changing it
 */
@Schema(name = "RewindWanted")
public record RewindBody(
        @NotBlank @Size(max = 60) String to,
        @Nullable UUID reviewer,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable Boolean dryRun) {}
