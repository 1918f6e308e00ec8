package igf.proposal.condition.web;

import igf.proposal.condition.Condition;
import igf.proposal.condition.ConditionsState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
record ConditionLine(
        UUID proposalId,
        int number,
        String title,
        int condition,
        String text,
        State state,
        @Nullable Instant dueAt,
        int evidence) {

    /** Where a condition stands. */
    enum State {
        /** Its organizers have still to do it */
        OPEN,
        /** Something was handed in that the secretariat has not looked at */
        EVIDENCE,
        /** Its time is over, and nothing was handed in that would have to be looked at */
        OVERDUE,
        /** The secretariat has found it met */
        MET
    }

    /** Each condition of one proposal, in their order. */
    static List<ConditionLine> of(ConditionsState conditions, int number, @Nullable String title, Instant now) {
        return IntStream.range(0, conditions.conditions().size())
                .mapToObj(i -> {
                    var condition = conditions.conditions().get(i);
                    return new ConditionLine(
                            conditions.proposal(),
                            number,
                            title == null ? "" : title,
                            i + 1,
                            condition.text(),
                            state(condition, conditions.dueAt(i + 1), now),
                            conditions.dueAt(i + 1),
                            condition.evidence().size());
                })
                .toList();
    }

    private static State state(Condition condition, @Nullable Instant dueAt, Instant now) {
        if (condition.isMet()) {
            return State.MET;
        }
        if (condition.awaitsJudgement()) {
            return State.EVIDENCE;
        }
        return dueAt != null && now.isAfter(dueAt) ? State.OVERDUE : State.OPEN;
    }
}
