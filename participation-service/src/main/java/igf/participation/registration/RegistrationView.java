package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.participation.registration.RegistrationEvent.Amended;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.platform.domain.Recorded;
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
    static final ViewCollection<Meant> PEOPLE = ViewCollection.of("people", Meant.class);
    /** Id: the slug */
    static final ViewCollection<Counts> EDITIONS = ViewCollection.of("editions", Counts.class);
    /** Id: the registration */
    static final ViewCollection<StoredRegistration> ENTRIES = ViewCollection.of("entries", StoredRegistration.class);

    /** @param person of an edition's own id */
    record Meant(UUID person) {}

    /** @param registrations in all; @param attendances by attendance */
    record Counts(int registrations, @Unwrapped Map<Attendance, Integer> attendances) {

        static final Counts NONE = new Counts(0, Map.of());

        int of(Attendance attendance) {
            return attendances.getOrDefault(attendance, 0);
        }

        private Counts and(Attendance attendance, int more) {
            var all = new LinkedHashMap<>(attendances);
            all.merge(attendance, more, Integer::sum);
            return new Counts(registrations + more, all);
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
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof RegistrationEvent event)) {
            return;
        }
        switch (event) {
            case Registered e -> {
                var entry = e.entry();
                documents.put(PEOPLE, entry.personInEdition(), new Meant(entry.person()));
                count(documents, entry.edition(), entry.attendance(), 1);
                documents.put(ENTRIES, e.id(), StoredRegistration.of(e.id(), entry));
            }
            case Amended e -> {
                var entry = e.entry();
                if (entry.attendance() != e.until()) {
                    count(documents, entry.edition(), e.until(), -1);
                    count(documents, entry.edition(), entry.attendance(), 1);
                }
                documents.put(ENTRIES, e.id(), StoredRegistration.of(e.id(), entry));
            }
            case Cancelled e -> {
                count(documents, e.edition(), e.attendance(), -1);
                documents.changeIfPresent(ENTRIES, e.id(), StoredRegistration::cancelled);
            }
            case Forgotten e -> {
                count(documents, e.edition(), e.attendance(), e.counted() ? -1 : 0);
                documents.delete(ENTRIES, e.id());
            }
        }
    }

    private static void count(Documents documents, String edition, Attendance attendance, int more) {
        documents.change(EDITIONS, edition, Counts.NONE, counts -> counts.and(attendance, more));
    }
}
