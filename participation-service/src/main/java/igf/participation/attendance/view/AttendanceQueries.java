package igf.participation.attendance.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import igf.participation.attendance.KeptFact;
import igf.participation.attendance.Presence;
import igf.participation.attendance.PresenceFact;
import igf.participation.attendance.Presences;
import igf.participation.identity.LinkedIds;
import igf.participation.identity.LinkedPeople;
import igf.participation.vocabulary.Mode;
import igf.participation.vocabulary.PersonalData;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of the attendance view. */
@Component
public class AttendanceQueries implements Presences, LinkedIds, PersonalData {

    private final Views views;
    private final AttendanceView view;

    AttendanceQueries(Views views, AttendanceView view) {
        this.views = views;
        this.view = view;
    }

    /** One registration in a session; gender is sealed. */
    public record Seen(
            UUID person,
            String stakeholderGroup,
            @Nullable String region,
            @Nullable String gender,
            boolean firstTime,
            List<PresenceFact> facts) {}

    public List<Seen> session(UUID session) {
        return views
                .collection(view, AttendanceView.ATTENDEES)
                .find(in("_id", AttendanceView.of(session)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(some -> some.get(AttendanceView.PEOPLE, new Document()).values().stream())
                .map(Document.class::cast)
                .map(AttendanceQueries::seen)
                .toList();
    }

    /** Few are linked, and only by the secretariat, so that all links are looked at. */
    public LinkedPeople humans() {
        var humans = new LinkedPeople();
        for (var links : views.collection(view, AttendanceView.LINKS).find()) {
            var one = UUID.fromString(links.getString("_id"));
            links.get(AttendanceView.WITH, new Document())
                    .keySet()
                    .forEach(other -> humans.link(one, UUID.fromString(other)));
        }
        return humans;
    }

    @Override
    public Set<UUID> linked(UUID person) {
        return humans().all(person);
    }

    @Override
    public Set<Mode> present(UUID session, UUID registration) {
        var found = views.collection(view, AttendanceView.ATTENDEES)
                .find(eq("_id", AttendanceView.of(session, registration)))
                .first();
        var person = found == null
                ? null
                : found.get(AttendanceView.PEOPLE, new Document()).get(registration.toString(), Document.class);
        if (person == null) {
            return Set.of();
        }
        var presence = Presence.of(StoredFact.all(person));
        return Stream.of(Mode.values()).filter(presence::presentIn).collect(Collectors.toSet());
    }

    private static Seen seen(Document person) {
        return new Seen(
                UUID.fromString(person.getString("person")),
                person.getString("stakeholderGroup"),
                person.getString("region"),
                person.getString("gender"),
                person.getBoolean("firstTime"),
                StoredFact.all(person));
    }

    /** Looks through the attendees of the edition: an export is rare, so that no document is kept for it. */
    @Override
    public List<KeptFact> of(UUID registration, String edition) {
        var all = new ArrayList<KeptFact>();
        var person = AttendanceView.PEOPLE + "." + registration;
        for (var some :
                views.collection(view, AttendanceView.ATTENDEES).find(and(eq("edition", edition), exists(person)))) {
            var session = UUID.fromString(some.getString(AttendanceView.SESSION));
            var known = some.getEmbedded(List.of(AttendanceView.PEOPLE, registration.toString()), Document.class);
            StoredFact.all(known).forEach(fact -> all.add(new KeptFact(session, fact)));
        }
        return all;
    }
}
