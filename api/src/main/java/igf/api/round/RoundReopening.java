package igf.api.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Opens the reviews again.
 *
 * @param reason the stored reason
 */
public record RoundReopening(@NotBlank @Size(max = 2000) String reason) {}
