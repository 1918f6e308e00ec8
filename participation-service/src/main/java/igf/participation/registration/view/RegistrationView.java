package igf.participation.registration.view;

import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.RegistrationEvent.Amended;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.participation.registration.RegistrationState.Status;
import igf.participation.vocabulary.Attendance;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@code people}: whom an edition's own id stands for; {@code editions}: registrations counted by how people come; {@code entries}:
 * each registration that is not of somebody erased, to be searched.
 */
@Component
class RegistrationView implements View {

    static final String PEOPLE = "people";
    static final String EDITIONS = "editions";
    static final String ENTRIES = "entries";
    static final String TOTAL = "registrations";

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public int version() {
        return 2;
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
                enter(documents, e.id(), entry);
            }
            case Amended e -> {
                var entry = e.entry();
                if (entry.attendance() != e.until()) {
                    count(documents, entry.edition(), e.until(), -1);
                    count(documents, entry.edition(), entry.attendance(), 1);
                }
                enter(documents, e.id(), entry);
            }
            case Cancelled e -> {
                count(documents, e.edition(), e.attendance(), -1);
                documents.updateIfPresent(ENTRIES, e.id().toString(), d -> d.append("state", Status.CANCELLED.name()));
            }
            case Forgotten e -> {
                count(documents, e.edition(), e.attendance(), e.counted() ? -1 : 0);
                documents.delete(ENTRIES, e.id().toString());
            }
        }
    }

    private static void enter(Documents documents, UUID id, Entry entry) {
        documents.update(
                ENTRIES,
                id.toString(),
                d -> d.append("edition", entry.edition())
                        .append("person", entry.person().toString())
                        .append("state", Status.CONFIRMED.name())
                        .append("name", entry.name().toString())
                        .append("email", entry.email().toString())
                        .append("affiliation", entry.affiliation())
                        .append("language", entry.language())
                        .append("attendance", entry.attendance().name()));
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
