package igf.proposal.rules;

import java.util.List;

/**
 * How people are asked.
 *
 * @param reminderDays days after an invitation at which whoever has not answered is reminded, ascending; none for no reminder
 * @param choiceDays days in which somebody with too many sessions can choose
 */
public record Invitations(List<Integer> reminderDays, int choiceDays) {

    /** Of editions that were planned before there was this rule. */
    static final Invitations WITHOUT_REMINDERS = new Invitations(List.of(), 14);

    public Invitations {
        reminderDays = List.copyOf(reminderDays);
    }
}
