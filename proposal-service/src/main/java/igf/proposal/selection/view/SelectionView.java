package igf.proposal.selection.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What selection goes by, in three collections:
 *
 * <ul>
 *   <li>{@code editions}, by slug: the rules that rank, and every score of every proposal. One read ranks an edition;
 *   <li>{@code titles}, by proposal: what a row of the ranking shows, and who must not see it;
 *   <li>{@code dossiers}, by proposal: what was found about it, by whom, when.
 * </ul>
 */
@Component
public class SelectionView implements View {

    public static final String EDITIONS = "editions";
    public static final String TITLES = "titles";
    public static final String DOSSIERS = "dossiers";

    @Override
    public String name() {
        return "selection";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case EditionEvent e -> Tables.edition(e, documents);
            case ProposalEvent e -> {
                Titles.fold(e, documents);
                Tables.proposal(e, documents);
                Dossiers.proposal(e, fact.meta(), documents);
            }
            case RoundEvent e -> {
                Tables.round(e, documents);
                Dossiers.round(e, fact.meta(), documents);
            }
            case ReviewEvent e -> {
                Tables.review(e, documents);
                Dossiers.review(e, fact.meta(), documents);
            }
            default -> {}
        }
    }

    /** The document under a key, a new one if there is none. */
    static Document child(Document parent, String key) {
        return (Document) parent.computeIfAbsent(key, k -> new Document());
    }
}
