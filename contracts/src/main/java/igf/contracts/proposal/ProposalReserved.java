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
 * A proposal was put on the reserve list and waits for a free slot.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param rank rank in the queue, from 1; null if reserve proposals are not ranked
 * @param reason the reason given to the organizers
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param ruleVersion version of the rules at the decision
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
        organizers = Members.copyOrEmpty(organizers);
    }
}
