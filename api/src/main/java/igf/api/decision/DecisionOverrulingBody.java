package igf.api.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a screening is overruled.
 *
 * @param reason told to the organizers
 */
public record DecisionOverrulingBody(
        @NotBlank @Size(max = 5_000) String reason) {}
