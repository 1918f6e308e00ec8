package igf.notification.edition;

import igf.notification.feed.PublishedEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stores each edition as last published, and the names of all editions that events name. */
@Component
class EditionView implements View {

    static final ViewCollection<Described> EDITIONS = ViewCollection.of("editions", Described.class);

    static final ViewCollection<Named> NAMED = ViewCollection.of("named", Named.class);

    private static final Set<String> DESCRIPTIONS = Set.of("igf.edition.planned.v1", "igf.edition.changed.v1");

    /** @param id the slug */
    record Named(String id) {}

    /** @param id the slug */
    record Described(String id, Optional<String> name, Optional<String> timeZone, Optional<String> language) {

        static Described of(PublishedEvent event) {
            return new Described(
                    String.valueOf(event.data().get("edition")),
                    text(event, "name"),
                    text(event, "timeZone"),
                    text(event, "language"));
        }

        private static Optional<String> text(PublishedEvent event, String member) {
            return Optional.ofNullable(event.data().get(member)).map(Object::toString);
        }
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof PublishedEvent event) {
            var edition = event.edition();
            if (edition != null) {
                documents.change(NAMED, edition, new Named(edition), known -> known);
            }
            if (DESCRIPTIONS.contains(event.type())) {
                var described = Described.of(event);
                documents.put(EDITIONS, described.id(), described);
            }
        }
    }
}
