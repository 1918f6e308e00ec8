package igf.participation.attendance.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static igf.participation.attendance.view.AttendanceView.ATTENDEES;
import static igf.participation.attendance.view.AttendanceView.LINKS;

import igf.api.vocabulary.Mode;
import igf.participation.attendance.Presence;
import igf.participation.attendance.PresenceFact;
import igf.participation.attendance.Presences;
import igf.participation.attendance.SessionFact;
import igf.participation.identity.LinkedIds;
import igf.participation.identity.LinkedPeople;
import igf.participation.vocabulary.PersonalDataSource;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class AttendanceQueries implements Presences, LinkedIds, PersonalDataSource {

    private final Views views;
    private final AttendanceView view;

    AttendanceQueries(Views views, AttendanceView view) {
        this.views = views;
        this.view = view;
    }

    /** One registration in a session; gender is encrypted. */
    public record AttendeeFacts(
            UUID person,
            String stakeholderGroup,
            @Nullable String region,
            @Nullable String gender,
            boolean firstTime,
            List<PresenceFact> facts) {}

    public List<AttendeeFacts> findBySession(UUID session) {
        return views.reader(view, ATTENDEES).list(in("_id", AttendanceView.documentIds(session))).stream()
                .flatMap(attendees -> attendees.people().values().stream())
                .map(AttendanceQueries::toAttendeeFacts)
                .toList();
    }

    /** Reads all links. There are few, since only the secretariat creates them. */
    @Override
    public LinkedPeople linkedPeople() {
        var people = new LinkedPeople();
        views.reader(view, LINKS)
                .all()
                .forEach(links -> links.with().keySet().forEach(other -> people.link(links.id(), other)));
        return people;
    }

    @Override
    public Set<Mode> presentModes(UUID session, UUID registration) {
        return views.reader(view, ATTENDEES)
                .find(AttendanceView.documentId(session, registration))
                .map(attendees -> attendees.people().get(registration))
                .map(person -> modes(Presence.of(person.presenceFacts())))
                .orElse(Set.of());
    }

    private static Set<Mode> modes(Presence presence) {
        return Stream.of(Mode.values()).filter(presence::isPresent).collect(Collectors.toSet());
    }

    private static AttendeeFacts toAttendeeFacts(AttendeeShard.Person person) {
        var region = person.region();
        var gender = person.gender();
        return new AttendeeFacts(
                person.person(),
                person.stakeholderGroup().name(),
                region == null ? null : region.toString(),
                gender == null ? null : gender.toString(),
                person.firstTime(),
                person.presenceFacts());
    }

    /** Scans the attendees of the edition. Exports are too rare to justify documents by registration. */
    @Override
    public List<SessionFact> findItems(UUID registration, String edition) {
        var all = new ArrayList<SessionFact>();
        var people = ATTENDEES.member(AttendeeShard::people);
        views.reader(view, ATTENDEES)
                .where(and(ATTENDEES.matches(AttendeeShard::edition, edition), exists(people + "." + registration)))
                .forEach(attendees -> Optional.ofNullable(attendees.people().get(registration)).stream()
                        .flatMap(person -> person.presenceFacts().stream())
                        .forEach(fact -> all.add(new SessionFact(attendees.session(), fact))));
        return all;
    }
}
