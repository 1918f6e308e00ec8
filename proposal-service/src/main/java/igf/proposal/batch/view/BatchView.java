package igf.proposal.batch.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.batch.BatchEvent;
import igf.proposal.proposal.ProposalEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@value #BATCHES}: one document a batch; {@value #CANDIDATES}: one a proposal, as {@link CandidateFold} folds and reads it.
 */
@Component
public class BatchView implements View {

    public static final String BATCHES = "batches";
    public static final String CANDIDATES = "candidates";

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case BatchEvent e -> documents.update(BATCHES, e.batch().toString(), d -> fold(e, d, fact));
            case ProposalEvent e -> CandidateFold.fold(e, documents);
            default -> {}
        }
    }

    private static void fold(BatchEvent event, Document d, Recorded<?> fact) {
        var at = fact.meta().recordedAt().toString();
        switch (event) {
            case BatchEvent.Drafted e ->
                d.append("edition", e.edition())
                        .append("name", e.name())
                        .append("state", "DRAFT")
                        .append("draftedAt", at);
            case BatchEvent.Sealed e -> d.append("state", "SEALED").append("sealedAt", at);
            case BatchEvent.Unsealed e -> d.append("state", "DRAFT").append("sealedAt", null);
            case BatchEvent.Announced e -> d.append("state", "ANNOUNCED").append("announcedAt", at);
            case BatchEvent.Entered e -> {}
            case BatchEvent.EntryRemoved e -> {}
            case BatchEvent.EntryDecided e -> d.append("decided", d.getInteger("decided", 0) + 1);
        }
    }
}
