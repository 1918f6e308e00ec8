package igf.participation.registration;

import static com.mongodb.client.model.Filters.and;
import static igf.participation.registration.RegistrationView.EDITIONS;
import static igf.participation.registration.RegistrationView.ENTRIES;
import static igf.participation.registration.RegistrationView.PEOPLE;

import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.Attendance;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RegistrationQueries implements EditionCounter {

    private final Views views;
    private final RegistrationView view;

    RegistrationQueries(Views views, RegistrationView view) {
        this.views = views;
        this.view = view;
    }

    public Optional<UUID> findPerson(UUID personInEdition) {
        return views.reader(view, PEOPLE).find(personInEdition).map(RegistrationView.StoredPerson::person);
    }

    /** Returns the registrations of an edition, with personal data encrypted. */
    public ViewReader<StoredRegistration> entries() {
        return views.reader(view, ENTRIES);
    }

    /**
     * Returns a filter for the registrations of an edition.
     *
     * @param id null for any
     */
    public static Bson filter(String edition, @Nullable RegistrationStateStatus state, @Nullable UUID id) {
        var all = new ArrayList<Bson>(List.of(ENTRIES.matches(StoredRegistration::edition, edition)));
        if (state != null) {
            all.add(ENTRIES.matches(StoredRegistration::state, state));
        }
        if (id != null) {
            all.add(ENTRIES.matches(StoredRegistration::id, id));
        }
        return and(all);
    }

    /** Returns the log position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public EditionCounts count(String edition) {
        var asOf = views.asOf(view);
        var counts = views.reader(view, EDITIONS).find(edition).orElse(RegistrationView.Counts.NONE);
        return new EditionCounts(
                Map.of(
                        "registrations", counts.registrations(),
                        "onsite", counts.attendanceCount(Attendance.ONSITE),
                        "online", counts.attendanceCount(Attendance.ONLINE)),
                asOf.position(),
                asOf.recordedAt());
    }
}
