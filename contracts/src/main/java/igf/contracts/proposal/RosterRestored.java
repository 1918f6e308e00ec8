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
 * A roster meets the edition's minimum again.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, once accepted
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(value = "igf.proposal.roster-restored.v1", subject = Subject.PROPOSAL, audience = FeedAudience.PROPOSALS)
public record RosterRestored(
        String edition, UUID proposalId, @Nullable UUID sessionId, int number, String title, List<PersonRef> organizers)
        implements PublicEvent {

    public RosterRestored {
        organizers = Members.copyOrEmpty(organizers);
    }
}
