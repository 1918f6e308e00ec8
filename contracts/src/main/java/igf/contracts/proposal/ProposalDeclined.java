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
 * A proposal was not chosen.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param reason why, as told to the organizers
 * @param reasons standard reasons, worded; empty if none were given
 * @param comments told beside the reasons
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 * @param ruleVersion version of the rules that it was decided under
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
        reasons = Members.list(reasons);
        organizers = Members.list(organizers);
    }
}
