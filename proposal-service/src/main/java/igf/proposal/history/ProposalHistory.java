package igf.proposal.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static igf.proposal.history.HistoryView.FACTS;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ProposalHistory {

    private static final int BATCH_SIZE = 1000;

    private final Views views;
    private final HistoryView view;

    ProposalHistory(Views views, HistoryView view) {
        this.views = views;
        this.view = view;
    }

    /** Returns the events of a proposal after a position, the oldest first. */
    public FindIterable<StoredFact> findAfter(UUID proposal, long position) {
        var id = FACTS.member(StoredFact::id);
        return views.reader(view, FACTS)
                .where(and(gt(id, StoredFact.id(proposal, position)), lt(id, StoredFact.id(proposal, Long.MAX_VALUE))))
                .sort(Sorts.ascending(id))
                .batchSize(BATCH_SIZE);
    }
}
