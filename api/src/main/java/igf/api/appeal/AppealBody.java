package igf.api.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A new appeal.
 *
 * @param text why the decision is wrong
 */
public record AppealBody(@NotBlank @Size(max = 20_000) String text) {}
