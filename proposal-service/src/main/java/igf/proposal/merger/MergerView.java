package igf.proposal.merger;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores one document per proposal that is merged into another. */
@Component
public class MergerView implements View {

    public static final ViewCollection<StoredMerger> MERGERS = ViewCollection.of("mergers", StoredMerger.class);

    @Override
    public String name() {
        return "mergers";
    }

    /** Version 2 added the people of the merged proposal. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof MergerEvent event) {
            var at = recorded.meta().recordedAt();
            if (event instanceof MergerEvent.Proposed e) {
                documents.change(MERGERS, e.proposal(), StoredMerger.of(e, List.of()), merger -> merger.after(e, at));
            } else {
                documents.changeIfPresent(MERGERS, event.proposal(), merger -> merger.after(event, at));
            }
        }
    }
}
