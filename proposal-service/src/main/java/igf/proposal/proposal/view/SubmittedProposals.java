package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.proposal.Stage;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds all proposals of an edition that are not drafts. Waits until the view has caught up, so that none is missing.
 */
@Component
public class SubmittedProposals {

    private static final long TIMEOUT_MILLIS = 30_000;
    private static final ViewCollection<ProposalWithId> IDS = PROPOSALS.projection(ProposalWithId.class);

    private final Views views;
    private final ProposalView view;

    SubmittedProposals(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    private record ProposalWithId(UUID id) {}

    /**
     * Returns the ids of the edition's proposals, apart from drafts.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if the view has not caught up after 30 seconds
     */
    public List<UUID> findIds(String edition) {
        views.requireHead(TIMEOUT_MILLIS, view);
        return views.reader(view, IDS).list(isSubmittedIn(edition)).stream()
                .map(ProposalWithId::id)
                .toList();
    }

    static Bson isSubmittedIn(String edition) {
        return and(
                PROPOSALS.matches(StoredProposal::edition, edition),
                ne(PROPOSALS.member(StoredProposal::state), Stage.DRAFT.name()));
    }
}
