package igf.api.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Evidence for a condition.
 *
 * @param text what was done, with links to the result
 */
public record ConditionsEvidenceBody(
        @NotBlank @Size(max = 10_000) String text) {}
