package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * Another proposal goes on as a part of this one; the other one's own event is {@code igf.proposal.merged.v1}.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param withProposalId the one that was taken in
 * @param withNumber the number of the one that was taken in
 * @param withTitle its title
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(value = "igf.proposal.took-in.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record ProposalTookIn(
        String edition,
        UUID proposalId,
        int number,
        String title,
        UUID withProposalId,
        int withNumber,
        String withTitle,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ProposalTookIn {
        organizers = Members.list(organizers);
    }
}
