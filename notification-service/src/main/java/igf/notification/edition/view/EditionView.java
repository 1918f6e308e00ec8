package igf.notification.edition.view;

import igf.notification.feed.PublicFact;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One document an edition, as it was described last. */
@Component
class EditionView implements View {

    static final String EDITIONS = "editions";

    private static final Set<String> DESCRIPTIONS = Set.of("igf.edition.planned.v1", "igf.edition.changed.v1");

    @Override
    public String name() {
        return EDITIONS;
    }

    @Override
    public void project(Recorded<?> recorded, Documents documents) {
        if (recorded.event() instanceof PublicFact fact && DESCRIPTIONS.contains(fact.type())) {
            documents.update(
                    EDITIONS,
                    String.valueOf(fact.data().get("edition")),
                    d -> d.append("name", fact.data().get("name"))
                            .append("timeZone", fact.data().get("timeZone")));
        }
    }
}
