package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Moment;
import igf.platform.view.Views;
import igf.platform.web.Pages;
import igf.proposal.proposal.view.ProposalView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Proposals as they stood: folded by the view's own code from their own streams, as many as are shown. */
@Component
class PastProposals {

    private final Views views;
    private final ProposalView view;

    PastProposals(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    Optional<Document> one(UUID id, Moment moment) {
        return at(moment, List.of(id.toString())).stream().findFirst();
    }

    ResponseEntity<Pages.Page<ProposalShown>> list(
            String edition,
            Moment moment,
            Consumer<List<Document>> prepare,
            Predicate<Document> wanted,
            Function<Document, ProposalShown> represent) {
        return Pages.past(
                views.collection(view, ProposalView.PROPOSALS),
                eq("edition", edition),
                Set.of("state", "roster", "q"),
                ids -> {
                    var found = at(moment, ids);
                    prepare.accept(found);
                    return found;
                },
                wanted,
                represent);
    }

    private List<Document> at(Moment moment, List<String> ids) {
        var documents = views.at(view, moment, ids);
        return ids.stream()
                .map(id -> documents.find(ProposalView.PROPOSALS, id))
                .filter(Objects::nonNull)
                .toList();
    }
}
