package igf.proposal.decision;

import igf.platform.domain.Refusal;
import igf.proposal.decision.Decision.Outcome;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a proposal, before it is decided so.
 *
 * @param reason as told to the organizers
 * @param conditions what must still be done, in words; only of ACCEPTED_WITH_CONDITIONS
 * @param dueAt until when; without it the yes never lapses by itself
 * @param reasons codes of the standard reasons of the edition
 * @param comments told beside them; null if there are none
 * @param place on the reserve list, the lowest first; null puts it at the end
 */
public record Verdict(
        Outcome outcome,
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

    public static Verdict of(Outcome outcome, String reason) {
        return new Verdict(outcome, reason, List.of(), null, List.of(), null, null);
    }

    /** Everything that is wrong with it, whatever the proposal; pointers into the verdict. */
    public List<Refusal> problems(RuleSet rules, Instant now) {
        var problems = new ArrayList<>(conditionProblems(now));
        for (int i = 0; i < reasons.size(); i++) {
            if (rules.reason(reasons.get(i)).isEmpty()) {
                problems.add(ProposalRefusal.unknownReason(i));
            }
        }
        if (place != null && outcome != Outcome.RESERVE) {
            problems.add(ProposalRefusal.needlessPlace());
        }
        return problems;
    }

    /** What is wrong with its conditions. */
    public List<Refusal> conditionProblems(Instant now) {
        var problems = new ArrayList<Refusal>();
        var conditional = outcome == Outcome.ACCEPTED_WITH_CONDITIONS;
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
    public Decision under(RuleSet rules, Instant now, @Nullable Cause cause) {
        var worded = reasons.stream()
                .map(code -> rules.reason(code).orElseGet(() -> new Reason(code, code)))
                .toList();
        return new Decision(outcome, reason, conditions, dueAt, rules.version(), now, worded, comments, place, cause);
    }
}
