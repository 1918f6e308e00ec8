package igf.proposal.decision;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.Refusal;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intended decision on a proposal.
 *
 * @param conditions texts of the conditions; only for ACCEPTED_WITH_CONDITIONS
 * @param dueAt deadline of the conditions; null means that the acceptance never lapses
 * @param reasons codes of the edition's standard reasons
 * @param comments additional comments for the organizers; null if there are none
 * @param place place on the reserve list, the lowest first; null is the end
 */
public record Verdict(
        DecisionOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Instant dueAt,
        List<String> reasons,
        @Nullable String comments,
        @Nullable Integer place) {
    public Verdict {
        conditions = List.copyOf(conditions);
        reasons = List.copyOf(reasons);
    }

    public static Verdict of(DecisionOutcome outcome, String reason) {
        return new Verdict(outcome, reason, List.of(), null, List.of(), null, null);
    }

    /** Returns the errors that do not depend on the proposal, with pointers into the verdict. */
    public List<Refusal> problems(RuleSet rules, Instant now) {
        var problems = new ArrayList<>(conditionProblems(now));
        for (int i = 0; i < reasons.size(); i++) {
            if (rules.reason(reasons.get(i)).isEmpty()) {
                problems.add(ProposalRefusal.unknownReason(i));
            }
        }
        if (place != null && outcome != DecisionOutcome.RESERVE) {
            problems.add(ProposalRefusal.needlessPlace());
        }
        return problems;
    }

    public List<Refusal> conditionProblems(Instant now) {
        var problems = new ArrayList<Refusal>();
        var conditional = outcome == DecisionOutcome.ACCEPTED_WITH_CONDITIONS;
        if (conditional && conditions.isEmpty()) {
            problems.add(ProposalRefusal.noConditions());
        }
        if (!conditional && !conditions.isEmpty()) {
            problems.add(ProposalRefusal.needlessConditions());
        }
        if (conditional && dueAt != null && !dueAt.isAfter(now)) {
            problems.add(ProposalRefusal.dueInThePast(now));
        }
        return problems;
    }

    /** @param cause null if the secretariat decides on this proposal alone */
    public Decision toDecision(RuleSet rules, Instant now, @Nullable Cause cause) {
        var standardReasons = reasons.stream()
                .map(code -> rules.reason(code).orElseGet(() -> new Reason(code, code)))
                .toList();
        return new Decision(
                outcome, reason, conditions, dueAt, rules.version(), now, standardReasons, comments, place, cause);
    }
}
