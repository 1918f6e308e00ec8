package igf.notification.words;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

/** Lists the letters of each edition that have own words. */
@Component
class OwnWordsView implements View {

    static final ViewCollection<Own> OWN = ViewCollection.of("own", Own.class);

    /** @param id the stream of the words */
    record Own(String id, String edition, String kind, String language) {}

    @Override
    public String name() {
        return "own-words";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof OwnWordsEvent event) {
            switch (event) {
                case OwnWordsEvent.OwnWordsSet e ->
                    documents.put(OWN, e.id(), new Own(e.id(), e.edition(), e.kind(), e.language()));
                case OwnWordsEvent.OwnWordsRemoved e -> documents.delete(OWN, e.id());
            }
        }
    }
}
