package igf.api.decision;

import igf.api.screening.ScreeningOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a screening.
 *
 * @param outcome IN or OUT
 * @param note sent to the organizers if the outcome is OUT
 */
public record DecisionScreeningBody(
        @NotNull ScreeningOutcome outcome,
        @Size(max = 5_000) @Nullable String note) {}
