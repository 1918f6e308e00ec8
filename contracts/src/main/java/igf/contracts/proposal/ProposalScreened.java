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
 * The secretariat found whether a proposal meets the formal criteria.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param outcome IN or OUT
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 * @param failed the criteria that are not met
 * @param overruledBecause why it was let in after it had been screened out; null if it was not
 * @param note what the secretariat adds, for its organizers to read; null if nothing, and in older events
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
        organizers = Members.list(organizers);
        failed = Members.list(failed);
    }
}
