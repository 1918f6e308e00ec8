package igf.api.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a reviewer may declare anew.
 *
 * @param reason why; it is kept
 */
public record ConflictsReopening(@NotBlank @Size(max = 2000) String reason) {}
