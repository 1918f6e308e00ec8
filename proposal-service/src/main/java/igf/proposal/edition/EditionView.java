package igf.proposal.edition;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

@Component
public class EditionView implements View {

    /** By slug. */
    public static final ViewCollection<StoredEdition> EDITIONS = ViewCollection.of("editions", StoredEdition.class);

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof EditionEvent event) {
            if (event instanceof EditionEvent.Planned e) {
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredEdition.initial(e),
                        stored -> stored.after(e, recorded.sequence()));
            } else {
                documents.changeIfPresent(
                        EDITIONS, event.edition(), stored -> stored.after(event, recorded.sequence()));
            }
        }
    }
}
