package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * The content of an accepted proposal changed. The event carries everything that a programme shows, like
 * {@link ProposalAccepted}, except people, who have events of their own.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title the new title
 * @param subthemes the subthemes now, in the proposal's order
 * @param format how the session is held now
 * @param description the description now; an empty line separates paragraphs
 */
@PublicType(
        value = "igf.proposal.changed.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProposalChanged(
        String edition,
        UUID proposalId,
        UUID sessionId,
        int number,
        String title,
        List<Subtheme> subthemes,
        SessionFormat format,
        String description)
        implements PublicEvent {
    public ProposalChanged {
        subthemes = Members.copyOrEmpty(subthemes);
    }
}
