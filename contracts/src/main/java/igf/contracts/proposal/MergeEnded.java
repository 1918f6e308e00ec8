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
 * A merger was refused, expired, was withdrawn or undone, or became impossible. Sent for each of the two proposals.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title when the merger was proposed or its link last renewed
 * @param withProposalId the other proposal
 * @param withTitle the other proposal's title when the merger was proposed or its link last renewed
 * @param outcome REFUSED, EXPIRED, IMPOSSIBLE, TAKEN_BACK or UNDONE
 * @param reason the reason
 * @param organizers the people who get mails about the proposal: its organizers at that time, and its owner with role
 *     OWNER
 */
@PublicType(value = "igf.proposal.merge-ended.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record MergeEnded(
        String edition,
        UUID proposalId,
        int number,
        String title,
        UUID withProposalId,
        String withTitle,

        @Values("REFUSED EXPIRED IMPOSSIBLE TAKEN_BACK UNDONE")
        String outcome,

        @Nullable String reason,
        List<PersonRef> organizers)
        implements PublicEvent {
    public MergeEnded {
        organizers = Members.copyOrEmpty(organizers);
    }
}
