package igf.proposal.rules;

import java.util.List;

/**
 * The rules for invitations.
 *
 * @param reminderDays days after an invitation at which people who have not answered are reminded, ascending; empty for
 *     no reminder
 * @param choiceDays days in which a person with too many sessions can choose
 */
public record Invitations(List<Integer> reminderDays, int choiceDays) {

    /** The default for editions older than this rule. */
    static final Invitations WITHOUT_REMINDERS = new Invitations(List.of(), 14);

    public Invitations {
        reminderDays = List.copyOf(reminderDays);
    }
}
