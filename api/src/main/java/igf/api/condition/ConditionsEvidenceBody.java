package igf.api.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What was done about a condition.
 *
 * @param text what was done, with links to where it can be seen
 */
public record ConditionsEvidenceBody(
        @NotBlank @Size(max = 10_000) String text) {}
