package igf.participation.attendance.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static igf.participation.attendance.view.AttendanceView.ATTENDEES;
import static igf.participation.attendance.view.AttendanceView.LINKS;

import igf.api.vocabulary.Mode;
import igf.participation.attendance.KeptFact;
import igf.participation.attendance.Presence;
import igf.participation.attendance.PresenceFact;
import igf.participation.attendance.Presences;
import igf.participation.identity.LinkedIds;
import igf.participation.identity.LinkedPeople;
import igf.participation.vocabulary.PersonalData;
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
public class AttendanceQueries implements Presences, LinkedIds, PersonalData {

    private final Views views;
    private final AttendanceView view;

    AttendanceQueries(Views views, AttendanceView view) {
        this.views = views;
        this.view = view;
    }

    /** One registration in a session; gender is encrypted. */
    public record Seen(
            UUID person,
            String stakeholderGroup,
            @Nullable String region,
            @Nullable String gender,
            boolean firstTime,
            List<PresenceFact> facts) {}

    public List<Seen> session(UUID session) {
        return views.rows(view, ATTENDEES).list(in("_id", AttendanceView.of(session))).stream()
                .flatMap(some -> some.people().values().stream())
                .map(AttendanceQueries::seen)
                .toList();
    }

    /** Reads all links: only the secretariat makes them, so there are few. */
    @Override
    public LinkedPeople humans() {
        var humans = new LinkedPeople();
        views.rows(view, LINKS)
                .all()
                .forEach(links -> links.with().keySet().forEach(other -> humans.link(links.id(), other)));
        return humans;
    }

    @Override
    public Set<Mode> present(UUID session, UUID registration) {
        return views.rows(view, ATTENDEES)
                .find(AttendanceView.of(session, registration))
                .map(some -> some.people().get(registration))
                .map(person -> modes(Presence.of(person.all())))
                .orElse(Set.of());
    }

    private static Set<Mode> modes(Presence presence) {
        return Stream.of(Mode.values()).filter(presence::presentIn).collect(Collectors.toSet());
    }

    private static Seen seen(Attendees.Person person) {
        var region = person.region();
        var gender = person.gender();
        return new Seen(
                person.person(),
                person.stakeholderGroup().name(),
                region == null ? null : region.toString(),
                gender == null ? null : gender.toString(),
                person.firstTime(),
                person.all());
    }

    /** Scans the attendees of the edition: exports are too rare for a document of their own. */
    @Override
    public List<KeptFact> of(UUID registration, String edition) {
        var all = new ArrayList<KeptFact>();
        var people = ATTENDEES.member(Attendees::people);
        views.rows(view, ATTENDEES)
                .where(and(ATTENDEES.is(Attendees::edition, edition), exists(people + "." + registration)))
                .forEach(some -> Optional.ofNullable(some.people().get(registration)).stream()
                        .flatMap(person -> person.all().stream())
                        .forEach(fact -> all.add(new KeptFact(some.session(), fact))));
        return all;
    }
}
