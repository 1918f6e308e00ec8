package igf.proposal.batch.web;

import igf.api.decision.DecisionOutcome;
import igf.proposal.decision.Verdict;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a decision on a proposal. Omitted fields stay unchanged; an empty list or text removes the value.
 *
 * @param outcome the outcome
 * @param reason the reason given to the organizers
 * @param conditions the conditions, if it is accepted on conditions
 * @param dueAt deadline of the conditions
 * @param reasons codes of the edition's standard reasons
 * @param comments additional comments for the organizers
 * @param place place on the reserve list, from 1
 */
record EntryPatch(
        @Nullable DecisionOutcome outcome,
        @Size(max = 5_000) @Nullable String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt,
        @Size(max = 50) @Nullable List<@NotBlank String> reasons,
        @Size(max = 5_000) @Nullable String comments,
        @Min(1) @Max(10_000) @Nullable Integer place) {

    Verdict applyTo(Verdict before) {
        var newOutcome = outcome == null ? before.outcome() : outcome;
        var conditional = newOutcome == DecisionOutcome.ACCEPTED_WITH_CONDITIONS;
        return new Verdict(
                newOutcome,
                reason == null || reason.isBlank() ? before.reason() : reason,
                conditions == null ? before.conditions() : conditions,
                dueAt == null && conditional ? before.dueAt() : dueAt,
                reasons == null ? before.reasons() : reasons,
                comments == null ? before.comments() : comments.isBlank() ? null : comments,
                place == null && newOutcome == DecisionOutcome.RESERVE ? before.place() : place);
    }
}
