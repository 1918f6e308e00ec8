package igf.proposal.batch;

import static igf.proposal.batch.StoredCandidate.CANDIDATES;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.proposal.balance.Candidate;
import igf.proposal.balance.Candidates;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Waits until the view has caught up, because an announcement must not be checked against older data. */
    @Override
    public List<Candidate> of(String edition) {
        views.requireHead(PATIENCE_MILLIS);
        var found = views.rows(view, CANDIDATES).list(CANDIDATES.is(StoredCandidate::edition, edition));
        people.prepareFor(found.stream().flatMap(StoredCandidate::holders).collect(Collectors.toSet()));
        return found.stream().map(kept -> kept.candidate(people::show)).toList();
    }
}
