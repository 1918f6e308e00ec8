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
 * Another proposal became a part of this one. The event of the other one is {@code igf.proposal.merged.v1}.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title when the merger was proposed or its link last renewed
 * @param withProposalId the other proposal
 * @param withNumber the other proposal's number
 * @param withTitle the other proposal's title when the merger was proposed or its link last renewed
 * @param organizers the people who get mails about the proposal: its organizers at that time, and its owner with role
 *     OWNER
 */
@PublicType(value = "igf.proposal.took-in.v1", subject = Subject.PROPOSAL, audience = FeedAudience.PROPOSALS)
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
        organizers = Members.copyOrEmpty(organizers);
    }
}
