package igf.proposal.decision;

import igf.api.decision.DecisionOutcome;
import igf.proposal.rules.judging.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a proposal.
 *
 * @param conditions texts of the conditions; only for ACCEPTED_WITH_CONDITIONS
 * @param reasons standard reasons, with their texts in that version of the rules
 * @param place place on the reserve list, the lowest first; null is the end
 * @param cause null if the secretariat decided on this proposal alone
 * @param toldAt time of the announcement, null if it was announced when taken
 */
public record Decision(
        DecisionOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Instant dueAt,
        int rulesVersion,
        Instant at,
        @Nullable List<Reason> reasons,
        @Nullable String comments,
        @Nullable Integer place,
        @Nullable Cause cause,
        @Nullable Instant toldAt) {
    public Decision {
        conditions = List.copyOf(conditions);
        // Null in the oldest decisions.
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** Creates a decision that is announced when it is taken. */
    public Decision(
            DecisionOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Instant dueAt,
            int rulesVersion,
            Instant at,
            @Nullable List<Reason> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            @Nullable Cause cause) {
        this(outcome, reason, conditions, dueAt, rulesVersion, at, reasons, comments, place, cause, null);
    }

    @Override
    public List<Reason> reasons() {
        return reasons == null ? List.of() : reasons;
    }

    /**
     * Returns this decision as taken now for another cause. An expired deadline for conditions is set again, with its
     * original duration.
     */
    public Decision withCause(Instant now, Cause newCause) {
        return new Decision(
                outcome, reason, conditions, renewedDueAt(now), rulesVersion, now, reasons, comments, place, newCause);
    }

    /** Returns this decision as announced now. An expired deadline is set again, as in {@link #withCause}. */
    public Decision withAnnouncement(Instant now) {
        return new Decision(
                outcome, reason, conditions, renewedDueAt(now), rulesVersion, at, reasons, comments, place, cause, now);
    }

    private @Nullable Instant renewedDueAt(Instant now) {
        return dueAt == null || dueAt.isAfter(now) ? dueAt : now.plus(Duration.between(at, dueAt));
    }

    /** Returns when the organizers learned of the decision. */
    public Instant announcedAt() {
        return toldAt == null ? at : toldAt;
    }
}
