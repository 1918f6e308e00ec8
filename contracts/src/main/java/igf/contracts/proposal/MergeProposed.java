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
 * A proposal's organizers are asked whether it may be merged with another one; the one event that carries the link's token, sealed.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param withProposalId the other proposal
 * @param withNumber the other proposal's number
 * @param withTitle the other proposal's title
 * @param side GOES_IN: it becomes a part of the other; TAKES_IN: the other becomes a part of it
 * @param reason why, as told to the organizers
 * @param tokenSealed the link's token, sealed
 * @param expiresAt when the answer must be there
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
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
        organizers = Members.list(organizers);
    }
}
