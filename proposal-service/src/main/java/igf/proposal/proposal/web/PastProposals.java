package igf.proposal.proposal.web;

import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.proposal.ProposalShown;
import igf.platform.people.People;
import igf.platform.view.PointInTime;
import igf.platform.view.Views;
import igf.platform.web.Pages;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows proposals at an earlier time. Folds only the streams of the shown proposals, with the view's own code. */
@Component
class PastProposals {

    private final Views views;
    private final ProposalView view;
    private final People people;

    PastProposals(Views views, ProposalView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    Optional<StoredProposal> find(UUID id, PointInTime moment) {
        return views.documentsAt(view, moment, List.of(id.toString())).find(PROPOSALS, id);
    }

    ResponseEntity<Pages.Page<ProposalShown>> list(
            String edition,
            PointInTime moment,
            Predicate<StoredProposal> filter,
            Function<StoredProposal, ProposalShown> mapper) {
        return Pages.past(
                views.reader(view, PROPOSALS),
                PROPOSALS.matches(StoredProposal::edition, edition),
                ids -> views.documentsAt(view, moment, ids),
                people::preloadKeys,
                filter,
                mapper);
    }
}
