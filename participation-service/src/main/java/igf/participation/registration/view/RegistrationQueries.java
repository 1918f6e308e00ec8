package igf.participation.registration.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import igf.participation.registration.RegistrationState.Status;
import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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

    /** Registrations of an edition, sealed as they are kept. */
    public MongoCollection<Document> entries() {
        return views.collection(view, RegistrationView.ENTRIES);
    }

    /** Those wanted of an edition. @param id null for any */
    public static Bson in(String edition, @Nullable Status state, @Nullable UUID id) {
        var all = new ArrayList<Bson>(List.of(eq("edition", edition)));
        if (state != null) {
            all.add(eq("state", state.name()));
        }
        if (id != null) {
            all.add(eq("_id", id.toString()));
        }
        return and(all);
    }

    /** The position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
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
