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
 * A roster has again what the edition asks of it at least.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.roster-restored.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record RosterRestored(
        String edition, UUID proposalId, @Nullable UUID sessionId, int number, String title, List<PersonRef> organizers)
        implements PublicEvent {

    public RosterRestored {
        organizers = Members.list(organizers);
    }
}
