package igf.proposal.roster;

import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole roster of a session after a change. Roster events contain it, and the scheduling service updates its
 * sessions from them.
 *
 * @param notice summary of the proposal for mails and public events, with the organizers after the change
 * @param people all entries of the roster
 */
public record SessionRoster(UUID session, PublicSummary notice, List<RosterEntry> people) {

    public SessionRoster {
        people = List.copyOf(people);
    }

    /** Returns empty for a proposal that is not accepted. */
    public static Optional<SessionRoster> of(ProposalState proposal) {
        var session = proposal.session();
        var notice = proposal.notice();
        return session == null || notice == null
                ? Optional.empty()
                : Optional.of(new SessionRoster(session, notice, proposal.roster()));
    }
}
