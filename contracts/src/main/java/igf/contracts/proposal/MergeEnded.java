package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge does not take place, or holds no longer; each side hears of it.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param withProposalId the other proposal
 * @param withTitle the other proposal's title
 * @param outcome REFUSED, EXPIRED, IMPOSSIBLE, TAKEN_BACK or UNDONE
 * @param reason why, in words
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(value = "igf.proposal.merge-ended.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record MergeEnded(
        String edition,
        UUID proposalId,
        int number,
        String title,
        UUID withProposalId,
        String withTitle,
        @Values("REFUSED EXPIRED IMPOSSIBLE TAKEN_BACK UNDONE") String outcome,
        @Nullable String reason,
        List<PersonRef> organizers)
        implements PublicEvent {
    public MergeEnded {
        organizers = Members.list(organizers);
    }
}
