package igf.api.access;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new personal token.
 *
 * @param name a name by which the caller tells tokens apart
 * @param scopes {@code me}, {@code submit} or both; {@code me} if left out; more may be added by later versions
 * @param expiresAt within a year; a year from now if left out
 */
@Schema(name = "NewToken")
public record TokenBody(
        @NotBlank @Size(max = 100) String name,
        @Nullable Set<String> scopes,
        @Nullable Instant expiresAt) {}
