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
 * values. Changes of accepted proposals have other events.
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
