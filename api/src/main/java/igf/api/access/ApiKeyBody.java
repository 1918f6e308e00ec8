package igf.api.access;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new API key.
 *
 * @param name a name by which the secretariat tells keys apart
 * @param scopes scopes that the key allows: programme:read, proposals:read, registrations:read, registrations:write,
 *     seats:write, attendance:write, floor:write, feed:read or webhooks:write; more may be added by later versions
 * @param editions slugs of the editions that the key opens; all if left out
 * @param expiresAt within two years; a year from now if left out
 */
@Schema(name = "NewApiKey")
public record ApiKeyBody(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<String> scopes,
        @Nullable @Size(min = 1, max = 100) Set<String> editions,
        @Nullable Instant expiresAt) {}
