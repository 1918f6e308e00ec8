package igf.proposal.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision's state that the public stage does not show.
 *
 * @param held a decision that only the secretariat knows until it is announced; null if there is none
 * @param keepsPlace whether the place of an undone decision is kept for the next one
 * @param lapsedAt when the deadline for conditions passed; null if it did not lapse, and for older lapses
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
