package igf.participation.registration.view;

import static com.mongodb.client.model.Filters.eq;

import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.view.Views;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is asked of the registrations' view. */
@Component
public class RegistrationQueries implements EditionCounter {

    private final Views views;
    private final RegistrationView view;

    RegistrationQueries(Views views, RegistrationView view) {
        this.views = views;
        this.view = view;
    }

    public Optional<UUID> person(UUID inEdition) {
        return Optional.ofNullable(views.collection(view, RegistrationView.PEOPLE)
                        .find(eq("_id", inEdition.toString()))
                        .first())
                .map(d -> UUID.fromString(d.getString("person")));
    }

    @Override
    public Counted count(String edition) {
        var asOf = views.asOf(view);
        var found = views.collection(view, RegistrationView.EDITIONS)
                .find(eq("_id", edition))
                .first();
        var counts = found == null ? new Document() : found;
        return new Counted(
                Map.of(
                        "registrations", counts.getInteger(RegistrationView.TOTAL, 0),
                        "onsite", counts.getInteger(Attendance.ONSITE.name(), 0),
                        "online", counts.getInteger(Attendance.ONLINE.name(), 0)),
                asOf.position(),
                asOf.recordedAt());
    }
}
