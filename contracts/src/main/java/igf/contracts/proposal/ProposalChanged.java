package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * What an accepted proposal says is another thing now. All that a programme shows of it travels along, as it does with
 * {@link ProposalAccepted}; its people have events of their own.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title as it is now
 * @param subthemes as they are now, in the proposal's order
 * @param format how the session is held now
 * @param description as it is now, paragraphs separated by an empty line
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
        subthemes = Members.list(subthemes);
    }
}
