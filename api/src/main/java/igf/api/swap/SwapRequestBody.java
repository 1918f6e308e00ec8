package igf.api.swap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request to swap places.
 *
 * @param with id of the other session
 * @param reason why, for the organizers of the other session and the secretariat
 */
public record SwapRequestBody(
        @NotNull UUID with, @NotBlank @Size(max = 2000) String reason) {}
