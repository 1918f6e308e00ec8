package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks a proposal's organizers whether it may be merged with another one. The only event that carries the token of the
 * link, sealed.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param withProposalId the other proposal
 * @param withNumber the other proposal's number
 * @param withTitle the other proposal's title
 * @param side GOES_IN if it becomes a part of the other proposal, TAKES_IN if the other becomes a part of it
 * @param reason the reason given to the organizers
 * @param tokenSealed the link's token, sealed
 * @param expiresAt the deadline for the answer
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(value = "igf.proposal.merge-proposed.v1", subject = Subject.PROPOSAL, audience = FeedAudience.NEVER)
public record MergeProposed(
        String edition,
        UUID proposalId,
        int number,
        String title,
        UUID withProposalId,
        int withNumber,
        String withTitle,
        @Values("GOES_IN TAKES_IN") String side,
        String reason,
        String tokenSealed,
        Instant expiresAt,
        List<PersonRef> organizers)
        implements PublicEvent {
    public MergeProposed {
        organizers = Members.copyOrEmpty(organizers);
    }
}
