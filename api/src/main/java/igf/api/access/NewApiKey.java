package igf.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wanted.
 *
 * @param name by which people tell keys apart
 * @param scopes what its holder may do
 * @param expiresAt within two years; a year from now if it is left out
 */
public record NewApiKey(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<String> scopes,
        @Nullable Instant expiresAt) {}
