package igf.api.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Allows a reviewer to declare conflicts again.
 *
 * @param reason the stored reason
 */
public record ConflictsReopening(@NotBlank @Size(max = 2000) String reason) {}
