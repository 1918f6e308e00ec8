package igf.api.condition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A condition of an accepted proposal, in the list of an edition's conditions.
 *
 * @param proposalId the proposal's id
 * @param number number of the proposal in its edition
 * @param title title of the proposal, empty if it has none
 * @param condition number of the condition in the proposal, from 1
 * @param text what must be done
 * @param state the state of the condition
 * @param dueAt the deadline; null if there is none
 * @param evidence number of times the organizers submitted evidence
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

    /** The state of a condition. */
    public enum State {
        /** The organizers must submit evidence: for the first time, or after it was judged as not enough */
        OPEN,
        /** The organizers have submitted something that the secretariat has not judged */
        EVIDENCE,
        /** The deadline has passed, and nothing waits to be judged */
        OVERDUE,
        /** The secretariat has accepted it as met */
        MET
    }
}
