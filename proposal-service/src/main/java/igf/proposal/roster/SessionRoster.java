package igf.proposal.roster;

import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole roster of a session after a change, for the programme.
 *
 * @param notice with the organizers after the change
 */
public record SessionRoster(UUID session, PublicSummary notice, List<RosterEntry> people) {

    public SessionRoster {
        people = List.copyOf(people);
    }

    public static Optional<SessionRoster> of(ProposalState proposal) {
        var session = proposal.session();
        var notice = proposal.notice();
        return session == null || notice == null
                ? Optional.empty()
                : Optional.of(new SessionRoster(session, notice, proposal.roster()));
    }
}
