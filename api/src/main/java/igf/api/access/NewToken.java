package igf.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that is wanted.
 *
 * @param name by which the caller tells tokens apart
 * @param scopes {@code me}, {@code submit} or both, never none; without it {@code me}
 * @param expiresAt within a year; a year from now if it is left out
 */
public record NewToken(
        @NotBlank @Size(max = 100) String name,
        @Nullable Set<String> scopes,
        @Nullable Instant expiresAt) {}
