package igf.api.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a proposal.
 *
 * @param outcome accepted, with conditions or without, declined, or in reserve
 * @param reason sent to the organizers
 * @param conditions what must still be done, in words; only with ACCEPTED_WITH_CONDITIONS
 * @param dueAt deadline of the conditions
 * @param reasons codes of the edition's standard reasons
 * @param comments sent to the organizers
 * @param place place on the reserve list, from 1; the end if left out
 * @param announce false to keep the decision within the secretariat until it is announced; true if left out
 */
public record DecisionBody(
        @NotNull DecisionOutcome outcome,
        @NotBlank @Size(max = 5_000) String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt,
        @Size(max = 50) @Nullable List<@NotBlank String> reasons,
        @Size(max = 5_000) @Nullable String comments,
        @Min(1) @Max(10_000) @Nullable Integer place,
        @Nullable Boolean announce) {

    /** Returns a decision with only the required members. */
    public static DecisionBody of(DecisionOutcome outcome, String reason) {
        return new DecisionBody(outcome, reason, null, null, null, null, null, null);
    }
}
