package igf.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new personal token.
 *
 * @param name tells the caller's tokens apart
 * @param scopes {@code me}, {@code submit} or both; {@code me} if left out; more may be added by later versions
 * @param expiresAt within a year; a year from now if left out
 */
public record NewToken(
        @NotBlank @Size(max = 100) String name,
        @Nullable Set<String> scopes,
        @Nullable Instant expiresAt) {}
