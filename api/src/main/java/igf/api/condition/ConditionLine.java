package igf.api.condition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a proposal was accepted on.
 *
 * @param proposalId the proposal's id
 * @param number of the proposal in its edition
 * @param title of the proposal, empty if it has none
 * @param condition which of the proposal's conditions, from 1
 * @param text what must be done
 * @param state where it stands
 * @param dueAt until when it must be met; null without a deadline
 * @param evidence how often something was handed in for it
 */
public record ConditionLine(
        UUID proposalId,
        int number,
        String title,
        int condition,
        String text,
        State state,
        @Nullable Instant dueAt,
        int evidence) {

    /** Where a condition stands. */
    public enum State {
        /** Its organizers have still to do it */
        OPEN,
        /** Something was handed in that the secretariat has not looked at */
        EVIDENCE,
        /** Its time is over, and nothing was handed in that would have to be looked at */
        OVERDUE,
        /** The secretariat has found it met */
        MET
    }
}
