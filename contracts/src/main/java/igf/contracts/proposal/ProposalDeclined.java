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
 * A proposal was declined.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param reason the reason given to the organizers
 * @param reasons texts of the standard reasons; empty if none were given
 * @param comments additional comments for the organizers
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param ruleVersion version of the rules at the decision
 */
@PublicType(value = "igf.proposal.declined.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record ProposalDeclined(
        String edition,
        UUID proposalId,
        int number,
        String title,
        String reason,
        List<String> reasons,
        @Nullable String comments,
        List<PersonRef> organizers,
        int ruleVersion)
        implements PublicEvent {
    public ProposalDeclined {
        reasons = Members.copyOrEmpty(reasons);
        organizers = Members.copyOrEmpty(organizers);
    }
}
