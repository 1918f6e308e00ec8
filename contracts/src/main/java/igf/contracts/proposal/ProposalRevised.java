package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * A submitted proposal that is not accepted changed. The event names the changed members; read the proposal for their
 * values. For accepted proposals it is published only for changes that no other event announces: sent invitations, and
 * whether the roster meets the minimum.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the title after the change
 * @param fields the changed members, named as in the API
 */
@PublicType(value = "igf.proposal.revised.v1", subject = Subject.PROPOSAL, audience = FeedAudience.PROPOSALS)
public record ProposalRevised(String edition, UUID proposalId, int number, String title, List<String> fields)
        implements PublicEvent {
    public ProposalRevised {
        fields = Members.copyOrEmpty(fields);
    }
}
