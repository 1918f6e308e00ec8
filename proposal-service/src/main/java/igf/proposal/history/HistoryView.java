package igf.proposal.history;

import igf.platform.domain.Named;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

/** Stores one document for each event, so that the cost of an event does not grow with the history. */
@Component
class HistoryView implements View {

    public static final ViewCollection<StoredFact> FACTS = ViewCollection.of("facts", StoredFact.class);

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        var type = recorded.event().getClass().getAnnotation(Named.class);
        if (type == null) {
            return;
        }
        EventInspector.findProposal(recorded.event()).ifPresent(proposal -> {
            var stored = StoredFact.of(proposal, type.value(), recorded);
            documents.put(FACTS, stored.id(), stored);
        });
    }
}
