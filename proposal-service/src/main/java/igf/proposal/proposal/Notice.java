package igf.proposal.proposal;

import java.util.List;

/**
 * What everybody is told who hears of a proposal, as of the event it stands in.
 *
 * @param number in its edition
 * @param organizers roster entries of role ORGANIZER
 */
public record Notice(String edition, int number, String title, Owner owner, List<RosterEntry> organizers) {
    public Notice {
        organizers = List.copyOf(organizers);
    }
}
