package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static igf.proposal.proposal.view.StoredProposal.KEPT;

import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.proposal.Stage;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Lists all submitted proposals of an edition. Waits until the view has caught up, so that none is missing. */
@Component
public class SubmittedProposals {

    private static final long PATIENCE_MILLIS = 30_000;
    private static final ViewCollection<Named> NAMED = KEPT.part(Named.class);

    private final Views views;
    private final ProposalView view;

    SubmittedProposals(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    private record Named(UUID id) {}

    public List<UUID> of(String edition) {
        views.requireHead(PATIENCE_MILLIS, view);
        return views.rows(view, NAMED).list(in(edition)).stream().map(Named::id).toList();
    }

    static Bson in(String edition) {
        return and(
                KEPT.is(StoredProposal::edition, edition), ne(KEPT.member(StoredProposal::state), Stage.DRAFT.name()));
    }
}
