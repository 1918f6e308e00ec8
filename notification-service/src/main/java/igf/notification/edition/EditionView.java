package igf.notification.edition;

import igf.notification.feed.PublicFact;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stores each edition as last published. */
@Component
class EditionView implements View {

    static final ViewCollection<Described> EDITIONS = ViewCollection.of("editions", Described.class);

    private static final Set<String> DESCRIPTIONS = Set.of("igf.edition.planned.v1", "igf.edition.changed.v1");

    /** @param id the slug */
    record Described(String id, Optional<String> name, Optional<String> timeZone) {

        static Described by(PublicFact fact) {
            return new Described(
                    String.valueOf(fact.data().get("edition")), text(fact, "name"), text(fact, "timeZone"));
        }

        private static Optional<String> text(PublicFact fact, String member) {
            return Optional.ofNullable(fact.data().get(member)).map(Object::toString);
        }
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public void project(Recorded<?> recorded, Documents documents) {
        if (recorded.event() instanceof PublicFact fact && DESCRIPTIONS.contains(fact.type())) {
            var described = Described.by(fact);
            documents.put(EDITIONS, described.id(), described);
        }
    }
}
