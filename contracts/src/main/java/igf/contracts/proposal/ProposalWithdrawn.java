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
 * A submitted proposal was withdrawn, by its organizers or by the secretariat.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param sessionId the cancelled session; null if there was none
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.withdrawn.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProposalWithdrawn(
        String edition,
        UUID proposalId,
        int number,
        String title,
        @Nullable UUID sessionId,
        List<PersonRef> organizers) implements PublicEvent {
    public ProposalWithdrawn {
        organizers = Members.copyOrEmpty(organizers);
    }
}
