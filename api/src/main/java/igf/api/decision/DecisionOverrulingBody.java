package igf.api.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Overrules a screening.
 *
 * @param reason sent to the organizers
 */
public record DecisionOverrulingBody(
        @NotBlank @Size(max = 5_000) String reason) {}
