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
 * A proposal waits for a slot to become free.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param rank place in the queue, from 1; null if there is no order
 * @param reason why, as told to the organizers
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 * @param ruleVersion version of the rules that it was decided under
 */
@PublicType(value = "igf.proposal.reserved.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record ProposalReserved(
        String edition,
        UUID proposalId,
        int number,
        String title,
        @Nullable Integer rank,
        String reason,
        List<PersonRef> organizers,
        int ruleVersion)
        implements PublicEvent {
    public ProposalReserved {
        organizers = Members.list(organizers);
    }
}
