package igf.api.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why reviews are opened again.
 *
 * @param reason why; it is kept
 */
public record RoundReopening(@NotBlank @Size(max = 2000) String reason) {}
