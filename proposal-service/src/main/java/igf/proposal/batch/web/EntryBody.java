package igf.proposal.batch.web;

import igf.api.decision.DecisionOutcome;
import igf.proposal.decision.Verdict;
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
 * @param outcome the outcome
 * @param reason the reason given to the organizers
 * @param conditions the conditions, if it is accepted on conditions
 * @param dueAt deadline of the conditions; null for none
 * @param reasons codes of the edition's standard reasons
 * @param comments additional comments for the organizers
 * @param place place on the reserve list, from 1
 */
record EntryBody(
        @NotNull DecisionOutcome outcome,
        @NotBlank @Size(max = 5_000) String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt,
        @Size(max = 50) @Nullable List<@NotBlank String> reasons,
        @Size(max = 5_000) @Nullable String comments,
        @Min(1) @Max(10_000) @Nullable Integer place) {

    Verdict toVerdict() {
        return new Verdict(outcome, reason, orEmpty(conditions), dueAt, orEmpty(reasons), comments, place);
    }

    private static List<String> orEmpty(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }
}
