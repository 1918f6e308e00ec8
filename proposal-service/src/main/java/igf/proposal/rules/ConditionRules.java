package igf.proposal.rules;

import java.util.List;

/**
 * The rules for conditions of an acceptance.
 *
 * @param reminderDays days before the deadline at which organizers with unmet conditions are reminded, descending;
 *     empty for no reminder
 */
public record ConditionRules(List<Integer> reminderDays) {

    /** The default for editions older than this rule. */
    static final ConditionRules WITHOUT_REMINDERS = new ConditionRules(List.of());

    public ConditionRules {
        reminderDays = List.copyOf(reminderDays);
    }
}
