package igf.proposal.invitation;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;

/**
 * The roster of a session without a proposal changed, as the scheduling service published it.
 *
 * @param number the session's number in its edition
 * @param roster all people on the roster
 * @param changed entries of the roster that were added or changed
 * @param left people who left the roster, or whose address was corrected
 * @param cancelled whether the session was cancelled, so that nobody can answer any more
 */
@Named("foreign.session-roster-changed.1")
public record SessionRosterNews(
        String edition,
        UUID session,
        int number,
        String title,
        List<Guest> roster,
        List<UUID> changed,
        List<Guest> left,
        boolean cancelled) {

    public SessionRosterNews {
        roster = List.copyOf(roster);
        changed = List.copyOf(changed);
        left = List.copyOf(left);
    }
}
