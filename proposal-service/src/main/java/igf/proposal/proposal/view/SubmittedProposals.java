package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Projections;
import igf.platform.view.Views;
import igf.proposal.proposal.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The proposals of an edition that were handed in, all of them: for what concerns each. */
@Component
public class SubmittedProposals {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Views views;
    private final ProposalView view;

    SubmittedProposals(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    public List<UUID> of(String edition) {
        views.requireHead(PATIENCE_MILLIS, view);
        return views.collection(view, ProposalView.PROPOSALS)
                .find(and(eq("edition", edition), ne("state", Stage.DRAFT.name())))
                .projection(Projections.include("_id"))
                .map(found -> UUID.fromString(found.getString("_id")))
                .into(new ArrayList<>());
    }
}
