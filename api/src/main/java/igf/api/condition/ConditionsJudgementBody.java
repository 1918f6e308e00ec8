package igf.api.condition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's judgement of a condition.
 *
 * @param met whether the condition is met
 * @param note sent to the organizers
 */
public record ConditionsJudgementBody(
        @NotNull Boolean met, @Size(max = 5_000) @Nullable String note) {}
