package igf.proposal.edition;

import igf.platform.domain.Recorded;
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
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof EditionEvent event) {
            if (event instanceof EditionEvent.Planned e) {
                documents.change(
                        EDITIONS, e.edition(), StoredEdition.before(e), kept -> kept.after(e, fact.sequence()));
            } else {
                documents.changeIfPresent(EDITIONS, event.edition(), kept -> kept.after(event, fact.sequence()));
            }
        }
    }
}
