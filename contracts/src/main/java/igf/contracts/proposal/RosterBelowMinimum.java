package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster no longer has what the edition asks of it at least, or lacks something else than before; nobody's answer is
 * refused for it.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param breaches all that the roster lacks now
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.roster-below-minimum.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record RosterBelowMinimum(
        String edition,
        UUID proposalId,
        @Nullable UUID sessionId,
        int number,
        String title,
        List<RosterBreach> breaches,
        List<PersonRef> organizers)
        implements PublicEvent {

    public RosterBelowMinimum {
        breaches = Members.list(breaches);
        organizers = Members.list(organizers);
    }
}
