package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.participation.registration.RegistrationEvent.Amended;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.platform.view.shape.Unwrapped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts registrations, and stores them for searches until the person is erased. */
@Component
class RegistrationView implements View {

    /** Id: an edition's own id of a person */
    static final ViewCollection<StoredPerson> PEOPLE = ViewCollection.of("people", StoredPerson.class);
    /** Id: the slug */
    static final ViewCollection<Counts> EDITIONS = ViewCollection.of("editions", Counts.class);
    /** Id: the registration */
    static final ViewCollection<StoredRegistration> ENTRIES = ViewCollection.of("entries", StoredRegistration.class);

    /** @param person the person who has the edition's own id */
    record StoredPerson(UUID person) {}

    /**
     * @param registrations number of confirmed registrations
     * @param attendances number of confirmed registrations by attendance
     */
    record Counts(int registrations, @Unwrapped Map<Attendance, Integer> attendances) {

        static final Counts NONE = new Counts(0, Map.of());

        int attendanceCount(Attendance attendance) {
            return attendances.getOrDefault(attendance, 0);
        }

        private Counts plus(Attendance attendance, int delta) {
            var all = new LinkedHashMap<>(attendances);
            all.merge(attendance, delta, Integer::sum);
            return new Counts(registrations + delta, all);
        }
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof RegistrationEvent event)) {
            return;
        }
        switch (event) {
            case Registered e -> {
                var entry = e.entry();
                documents.put(PEOPLE, entry.personInEdition(), new StoredPerson(entry.person()));
                changeCount(documents, entry.edition(), entry.attendance(), 1);
                documents.put(ENTRIES, e.id(), StoredRegistration.of(e.id(), entry));
            }
            case Amended e -> {
                var entry = e.entry();
                if (entry.attendance() != e.until()) {
                    changeCount(documents, entry.edition(), e.until(), -1);
                    changeCount(documents, entry.edition(), entry.attendance(), 1);
                }
                documents.put(ENTRIES, e.id(), StoredRegistration.of(e.id(), entry));
            }
            case Cancelled e -> {
                changeCount(documents, e.edition(), e.attendance(), -1);
                documents.changeIfPresent(ENTRIES, e.id(), StoredRegistration::withCancelled);
            }
            case Forgotten e -> {
                changeCount(documents, e.edition(), e.attendance(), e.counted() ? -1 : 0);
                documents.delete(ENTRIES, e.id());
            }
        }
    }

    private static void changeCount(Documents documents, String edition, Attendance attendance, int delta) {
        documents.change(EDITIONS, edition, Counts.NONE, counts -> counts.plus(attendance, delta));
    }
}
