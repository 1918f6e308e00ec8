package igf.participation.agenda;

import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.programme.ReleasedSession;
import igf.participation.registration.RegistrationIds;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.SessionPerson;
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
class Appointments {

    private final Programme programme;
    private final Seats seats;
    private final LinkedIds links;

    Appointments(Programme programme, Seats seats, LinkedIds links) {
        this.programme = programme;
        this.seats = seats;
        this.links = links;
    }

    List<Appointment> of(UUID person) {
        var ids = links.linked(person);
        var registrations = ids.stream().flatMap(this::registrations).toList();
        var held = registrations.stream()
                .flatMap(registration -> seats.held(registration).stream())
                .toList();
        var left = registrations.stream()
                .flatMap(registration -> seats.left(registration).entrySet().stream())
                .toList();
        var sessions = new LinkedHashSet<UUID>();
        ids.forEach(id -> sessions.addAll(programme.rostersOf(id)));
        held.forEach(seat -> sessions.add(seat.session()));
        left.forEach(each -> sessions.add(each.getKey()));
        return sessions.stream()
                .flatMap(session -> programme.told(session).stream())
                .map(told -> new Appointment(
                        told,
                        roles(told, ids),
                        held.stream()
                                .filter(seat ->
                                        seat.session().equals(told.session().id()))
                                .toList(),
                        left.stream()
                                .filter(each ->
                                        each.getKey().equals(told.session().id()))
                                .map(Map.Entry::getValue)
                                .max(Instant::compareTo)
                                .orElse(null)))
                .sorted(Comparator.comparing(
                                (Appointment one) -> one.told().session().startsAt())
                        .thenComparing(one -> one.told().session().id()))
                .toList();
    }

    private Stream<UUID> registrations(UUID person) {
        return programme.editions().stream().map(edition -> RegistrationIds.registration(person, edition));
    }

    private List<String> roles(ReleasedSession told, Set<UUID> ids) {
        return told.session().people().stream()
                .filter(one -> ids.contains(one.person()) && !programme.erased(one.person()))
                .map(SessionPerson::role)
                .distinct()
                .toList();
    }
}
