package igf.proposal.proposal.view;

import igf.api.decision.DecisionOutcome;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.rules.judging.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link Decision}; the order of members is the stored order. */
public record StoredDecision(
        DecisionOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Instant dueAt,
        List<Reason> reasons,
        @Nullable String comments,
        @Nullable Integer place,
        @Nullable Cause cause,
        int rulesVersion,
        Instant at,
        @Nullable Instant toldAt) {

    public static StoredDecision of(Decision decision) {
        return new StoredDecision(
                decision.outcome(),
                decision.reason(),
                decision.conditions(),
                decision.dueAt(),
                decision.reasons(),
                decision.comments(),
                decision.place(),
                decision.cause(),
                decision.rulesVersion(),
                decision.at(),
                decision.toldAt());
    }

    /** Returns when the organizers learned of the decision. */
    public Instant announcedAt() {
        return toldAt == null ? at : toldAt;
    }
}
