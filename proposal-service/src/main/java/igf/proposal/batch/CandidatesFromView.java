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

    private static final long TIMEOUT_MILLIS = 10_000;

    private final Views views;
    private final BatchView view;
    private final People people;

    CandidatesFromView(Views views, BatchView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /** Waits until the view has caught up, because an announcement must not be checked against outdated data. */
    @Override
    public List<Candidate> findByEdition(String edition) {
        views.requireHead(TIMEOUT_MILLIS);
        var candidates = views.reader(view, CANDIDATES).list(CANDIDATES.matches(StoredCandidate::edition, edition));
        people.preloadKeysOf(
                candidates.stream().flatMap(StoredCandidate::keyHolders).collect(Collectors.toSet()));
        return candidates.stream()
                .map(candidate -> candidate.toCandidate(people::show))
                .toList();
    }
}
