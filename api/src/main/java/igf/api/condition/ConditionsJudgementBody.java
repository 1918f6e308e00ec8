package igf.api.condition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat found.
 *
 * @param met whether the condition is met
 * @param note told beside it
 */
public record ConditionsJudgementBody(
        @NotNull Boolean met, @Size(max = 5_000) @Nullable String note) {}
