package igf.proposal.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a decision has come, beside the stage that everybody may know.
 *
 * @param held taken, and known to the secretariat alone until it is announced; null if there is none
 * @param keepsPlace whether the place of a decision that was undone is kept for the next one
 * @param lapsedAt when the time for its conditions was over; null unless it lapsed, and of lapses older than this member
 */
public record DecisionStatus(
        @Nullable Decision held,
        boolean keepsPlace,
        @Nullable Instant lapsedAt) {

    public static final DecisionStatus NONE = new DecisionStatus(null, false, null);

    public static DecisionStatus holding(Decision decision) {
        return new DecisionStatus(decision, false, null);
    }

    public static DecisionStatus undone(@Nullable Boolean keepsPlace) {
        return Boolean.TRUE.equals(keepsPlace) ? new DecisionStatus(null, true, null) : NONE;
    }

    public static DecisionStatus lapsed(@Nullable Instant at) {
        return at == null ? NONE : new DecisionStatus(null, false, at);
    }
}
