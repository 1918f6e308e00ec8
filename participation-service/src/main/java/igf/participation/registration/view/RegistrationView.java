package igf.participation.registration.view;

import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.participation.vocabulary.Attendance;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@code people}: whom an edition's own id stands for; {@code editions}: registrations counted by how people come. */
@Component
class RegistrationView implements View {

    static final String PEOPLE = "people";
    static final String EDITIONS = "editions";
    static final String TOTAL = "registrations";

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof RegistrationEvent event)) {
            return;
        }
        switch (event) {
            case Registered e -> {
                var entry = e.entry();
                documents.update(
                        PEOPLE,
                        entry.personInEdition().toString(),
                        d -> d.append("person", entry.person().toString()));
                count(documents, entry.edition(), entry.attendance(), 1);
            }
            case Cancelled e -> count(documents, e.edition(), e.attendance(), -1);
            case Forgotten e -> count(documents, e.edition(), e.attendance(), e.counted() ? -1 : 0);
        }
    }

    private static void count(Documents documents, String edition, Attendance attendance, int by) {
        documents.update(EDITIONS, edition, d -> {
            add(d, TOTAL, by);
            add(d, attendance.name(), by);
        });
    }

    private static void add(Document document, String name, int by) {
        document.append(name, document.getInteger(name, 0) + by);
    }
}
