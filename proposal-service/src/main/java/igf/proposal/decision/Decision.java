package igf.proposal.decision;

import igf.proposal.proposal.Stage;
import igf.proposal.rules.judging.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal.
 *
 * @param reason as told to the organizers
 * @param conditions what must still be done, in words; only of ACCEPTED_WITH_CONDITIONS
 * @param dueAt until when
 * @param rulesVersion the version of the rules that it was decided under
 * @param reasons standard ones, worded as under those rules
 * @param comments told beside them
 * @param place on the reserve list, the lowest first; null is the end
 * @param cause null if the secretariat decided on this proposal alone
 * @param toldAt when it was announced, null if that was when it was taken
 */
public record Decision(
        Outcome outcome,
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
        // Decisions of the first shape had none.
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** One that is announced when it is taken. */
    public Decision(
            Outcome outcome,
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

    /** The same, taken again for another cause; where the time for conditions ran out meanwhile, they have as much again. */
    public Decision again(Instant now, Cause why) {
        return new Decision(outcome, reason, conditions, due(now), rulesVersion, now, reasons, comments, place, why);
    }

    /** The same, announced now; likewise. */
    public Decision told(Instant now) {
        return new Decision(
                outcome, reason, conditions, due(now), rulesVersion, at, reasons, comments, place, cause, now);
    }

    private @Nullable Instant due(Instant now) {
        return dueAt == null || dueAt.isAfter(now) ? dueAt : now.plus(Duration.between(at, dueAt));
    }

    /** Since when its organizers know it. */
    public Instant knownSince() {
        return toldAt == null ? at : toldAt;
    }

    /** The stage of the same name follows. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_CONDITIONS,
        DECLINED,
        RESERVE;

        public Stage stage() {
            return Stage.valueOf(name());
        }

        public boolean isYes() {
            return this == ACCEPTED || this == ACCEPTED_WITH_CONDITIONS;
        }
    }
}
