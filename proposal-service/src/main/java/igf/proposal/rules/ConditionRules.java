package igf.proposal.rules;

import java.util.List;

/**
 * How conditions of a yes are handled.
 *
 * @param reminderDays days before conditions are due at which organizers who have not done all are reminded, descending; none
 *     for no reminder
 */
public record ConditionRules(List<Integer> reminderDays) {

    /** Of editions that were planned before there was this rule. */
    static final ConditionRules WITHOUT_REMINDERS = new ConditionRules(List.of());

    public ConditionRules {
        reminderDays = List.copyOf(reminderDays);
    }
}
