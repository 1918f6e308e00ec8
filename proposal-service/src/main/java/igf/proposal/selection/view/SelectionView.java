package igf.proposal.selection.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.dossier.DossierReviews;
import igf.proposal.dossier.Dossiers;
import igf.proposal.edition.EditionEvent;
import igf.proposal.place.PlacesEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import org.springframework.stereotype.Component;

/**
 * The data of selections in three collections:
 * <ul>
 * <li>{@code editions}, by slug: all versions of the ranking rules, and the reviewers;
 * <li>{@code rows}, by proposal: all facts that affect its rank, with their positions, and its people. A ranking at any
 * time is a fold of these facts. A review changes one row, whatever the size of the edition;
 * <li>{@code dossiers}, by proposal: findings with their authors and times.
 * </ul>
 */
@Component
public class SelectionView implements View {

    public static final ViewCollection<RankedEdition> EDITIONS = ViewCollection.of("editions", RankedEdition.class);
    public static final ViewCollection<StoredRow> ROWS = ViewCollection.of("rows", StoredRow.class);

    @Override
    public String name() {
        return "selection";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case EditionEvent e -> EditionFold.fold(e, fact, documents);
            case ProposalEvent e -> {
                RankingRows.proposal(e, fact, documents);
                Dossiers.proposal(e, fact.meta(), documents);
            }
            case RoundEvent e -> {
                EditionFold.fold(e, fact, documents);
                DossierReviews.round(e, fact.meta(), documents);
            }
            case ReviewEvent e -> {
                RankingRows.review(e, fact, documents);
                DossierReviews.review(e, fact.meta(), documents);
            }
            case PlacesEvent e -> EditionFold.fold(e, fact, documents);
            case ConditionsEvent e -> Dossiers.conditions(e, fact.meta(), documents);
            case AppealEvent e -> Dossiers.appeal(e, fact.meta(), documents);
            default -> {}
        }
    }
}
