package igf.proposal.batch.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.proposal.balance.Candidate;
import igf.proposal.balance.Candidates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class CandidatesFromView implements Candidates {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Views views;
    private final BatchView view;
    private final People people;

    CandidatesFromView(Views views, BatchView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /** As the log says now: what is announced is checked against nothing older. */
    @Override
    public List<Candidate> of(String edition) {
        views.requireHead(PATIENCE_MILLIS);
        var found = views.collection(view, BatchView.CANDIDATES)
                .find(eq("edition", edition))
                .into(new ArrayList<Document>());
        people.prepare(found);
        return found.stream().map(d -> CandidateFold.read(d, people::show)).toList();
    }
}
