package igf.proposal.selection.view;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.dossier.DossierFold;
import igf.proposal.dossier.DossierReviewFold;
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
 * <li>{@code rows}, by proposal: all changes that affect its rank, with their positions, and its people. A ranking at
 * any time is a fold of these changes. A review changes one row, regardless of the size of the edition;
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
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case EditionEvent e -> EditionFold.fold(e, recorded, documents);
            case ProposalEvent e -> {
                RankingRows.foldProposal(e, recorded, documents);
                DossierFold.projectProposal(e, recorded.meta(), documents);
            }
            case RoundEvent e -> {
                EditionFold.fold(e, recorded, documents);
                DossierReviewFold.projectRound(e, recorded.meta(), documents);
            }
            case ReviewEvent e -> {
                RankingRows.foldReview(e, recorded, documents);
                DossierReviewFold.projectReview(e, recorded.meta(), documents);
            }
            case PlacesEvent e -> EditionFold.fold(e, recorded, documents);
            case ConditionsEvent e -> DossierFold.projectConditions(e, recorded.meta(), documents);
            case AppealEvent e -> DossierFold.projectAppeal(e, recorded.meta(), documents);
            default -> {}
        }
    }
}
