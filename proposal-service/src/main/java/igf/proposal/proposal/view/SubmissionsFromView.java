package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Projections;
import igf.platform.view.Views;
import igf.proposal.admission.Submissions;
import igf.proposal.proposal.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SubmissionsFromView implements Submissions {

    private final Views views;
    private final ProposalView view;

    SubmissionsFromView(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Submission> of(String edition) {
        return views
                .collection(view, ProposalView.PROPOSALS)
                .find(and(eq("edition", edition), ne("state", Stage.DRAFT.name())))
                .projection(Projections.include("state", "receipt.number"))
                .map(found -> new Submission(
                        UUID.fromString(found.getString("_id")),
                        found.getEmbedded(List.of("receipt", "number"), 0),
                        Stage.valueOf(found.getString("state"))))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Submission::number).thenComparing(Submission::proposal))
                .toList();
    }
}
