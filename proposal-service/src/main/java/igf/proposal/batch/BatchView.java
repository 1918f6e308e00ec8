package igf.proposal.batch;

import static igf.proposal.batch.StoredCandidate.CANDIDATES;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.proposal.ProposalEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Stores one document per batch, and one per proposal with the data for a batch check. */
@Component
public class BatchView implements View {

    public static final ViewCollection<StoredBatch> BATCHES = ViewCollection.of("batches", StoredBatch.class);

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case BatchEvent e -> project(e, recorded.meta().recordedAt(), documents);
            case ProposalEvent e -> project(e, documents);
            default -> {}
        }
    }

    private static void project(BatchEvent event, Instant at, Documents documents) {
        if (event instanceof BatchEvent.Drafted e) {
            documents.change(BATCHES, e.batch(), StoredBatch.of(e, at), batch -> batch.after(e, at));
        } else {
            documents.changeIfPresent(BATCHES, event.batch(), batch -> batch.after(event, at));
        }
    }

    private static void project(ProposalEvent event, Documents documents) {
        if (event instanceof ProposalEvent.Drafted e) {
            documents.change(CANDIDATES, e.id(), StoredCandidate.of(e), candidate -> candidate.after(e));
        } else if (event instanceof ProposalEvent.DraftDeleted e) {
            documents.delete(CANDIDATES, e.id());
        } else {
            documents.changeIfPresent(CANDIDATES, event.id(), candidate -> candidate.after(event));
        }
    }
}
