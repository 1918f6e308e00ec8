package igf.proposal.rules;

import java.util.List;

/**
 * The rules for invitations.
 *
 * @param reminderDays days after an invitation at which people who have not answered are reminded, ascending; empty for
 *     no reminder
 * @param choiceDays days in which a person with too many sessions can choose
 */
public record InvitationRules(List<Integer> reminderDays, int choiceDays) {

    /** The default for editions older than this rule. */
    static final InvitationRules WITHOUT_REMINDERS = new InvitationRules(List.of(), 14);

    public InvitationRules {
        reminderDays = List.copyOf(reminderDays);
    }
}
