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
 * The secretariat decided whether a proposal meets the formal criteria.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param outcome IN or OUT
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 * @param failed the criteria that are not met; after an overruling, those of the earlier OUT
 * @param overruledBecause why the secretariat overruled an earlier OUT; null if it did not
 * @param note the secretariat's note to the organizers; null for the outcome IN, if there is none, and in older events
 */
@PublicType(value = "igf.proposal.screened.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record ProposalScreened(
        String edition,
        UUID proposalId,
        int number,
        String title,
        @Values(value = "IN OUT", complete = true) String outcome,
        List<PersonRef> organizers,
        List<FailedCriterion> failed,
        @Nullable String overruledBecause,
        @Nullable String note)
        implements PublicEvent {
    public ProposalScreened {
        organizers = Members.copyOrEmpty(organizers);
        failed = Members.copyOrEmpty(failed);
    }
}
