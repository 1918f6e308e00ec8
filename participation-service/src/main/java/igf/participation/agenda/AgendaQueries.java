package igf.participation.agenda;

import com.mongodb.client.model.Filters;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.programme.ReleasedSession;
import igf.participation.registration.RegistrationIds;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Collects the agenda of a person, over all their linked ids, in the order in which the sessions take place. */
@Component
class AgendaQueries implements MarkedSessions {

    private static final long TIMEOUT_MILLIS = 2000;

    private final Programme programme;
    private final Seats seats;
    private final LinkedIds links;
    private final Views views;
    private final AgendaView view;

    AgendaQueries(Programme programme, Seats seats, LinkedIds links, Views views, AgendaView view) {
        this.programme = programme;
        this.seats = seats;
        this.links = links;
        this.views = views;
        this.view = view;
    }

    @Override
    public List<KeptMark> marks(UUID person) {
        return programme.isErased(person)
                ? List.of()
                : storedMarks(person).entrySet().stream()
                        .filter(mark -> mark.getValue().marked())
                        .map(mark -> new KeptMark(mark.getKey(), mark.getValue().at()))
                        .toList();
    }

    /** Returns the linked ids under which a person has marked a session. Waits for everything committed. */
    List<UUID> idsWithMark(UUID person, UUID session) {
        views.requireHead(TIMEOUT_MILLIS, view);
        return links.linkedIds(person).stream()
                .filter(id ->
                        marks(id).stream().anyMatch(mark -> mark.sessionId().equals(session)))
                .toList();
    }

    @Override
    public long countMarks(UUID session) {
        var people = links.linkedPeople();
        return views.reader(view, AgendaView.PEOPLE).ids(Filters.eq("sessions." + session + ".marked", true)).stream()
                .map(id -> people.representative(UUID.fromString(id)))
                .distinct()
                .count();
    }

    private Map<UUID, AgendaView.StoredMark> storedMarks(UUID person) {
        return views.reader(view, AgendaView.PEOPLE)
                .find(person)
                .orElse(AgendaView.MarkedByPerson.NONE)
                .sessions();
    }

    List<Appointment> findByPerson(UUID person) {
        var ids = links.linkedIds(person);
        var registrations = ids.stream().flatMap(this::registrations).toList();
        var held = registrations.stream()
                .flatMap(registration -> seats.heldSeats(registration).stream())
                .toList();
        var left = registrations.stream()
                .flatMap(registration -> seats.sessionsLeft(registration).entrySet().stream())
                .toList();
        var marks = ids.stream()
                .filter(id -> !programme.isErased(id))
                .flatMap(id -> storedMarks(id).entrySet().stream())
                .toList();
        var sessions = new LinkedHashSet<UUID>();
        ids.forEach(id -> sessions.addAll(programme.sessionsOfPerson(id)));
        held.forEach(seat -> sessions.add(seat.session()));
        left.forEach(entry -> sessions.add(entry.getKey()));
        marks.forEach(entry -> sessions.add(entry.getKey()));
        return sessions.stream()
                .flatMap(session -> programme.findLastReleased(session).stream())
                .map(released -> new Appointment(
                        released,
                        roles(released, ids),
                        held.stream()
                                .filter(seat ->
                                        seat.session().equals(released.session().id()))
                                .toList(),
                        left.stream()
                                .filter(entry ->
                                        entry.getKey().equals(released.session().id()))
                                .map(Map.Entry::getValue)
                                .max(Instant::compareTo)
                                .orElse(null),
                        marks.stream()
                                .filter(entry ->
                                        entry.getKey().equals(released.session().id()))
                                .map(Map.Entry::getValue)
                                .max(Comparator.comparing(AgendaView.StoredMark::marked)
                                        .thenComparing(AgendaView.StoredMark::at))
                                .orElse(null)))
                .sorted(Comparator.comparing((Appointment appointment) ->
                                appointment.releasedSession().session().startsAt())
                        .thenComparing(appointment ->
                                appointment.releasedSession().session().id()))
                .toList();
    }

    private Stream<UUID> registrations(UUID person) {
        return programme.editions().stream().map(edition -> RegistrationIds.registrationId(person, edition));
    }

    private List<String> roles(ReleasedSession released, Set<UUID> ids) {
        return released.session().people().stream()
                .filter(person -> ids.contains(person.person()) && !programme.isErased(person.person()))
                .map(SessionPerson::role)
                .distinct()
                .toList();
    }
}
