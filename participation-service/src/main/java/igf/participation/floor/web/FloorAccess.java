package igf.participation.floor.web;

import igf.participation.floor.FloorQueries;
import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.Session;
import igf.platform.web.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides who may see a session's floor: people with a seat, a role or a request in it. This is not a {@code Guard},
 * because guards run before the request waits for the caller's own writes: a seat taken a moment ago would not count.
 */
@Component
class FloorAccess {

    private final Programme programme;
    private final Registrations registrations;
    private final Seats seats;
    private final FloorQueries queries;

    FloorAccess(Programme programme, Registrations registrations, Seats seats, FloorQueries queries) {
        this.programme = programme;
        this.registrations = registrations;
        this.seats = seats;
        this.queries = queries;
    }

    boolean isAllowed(Caller caller, UUID session) {
        if (caller.isSecretariat() || caller.mayUse(FloorController.TOOL_SCOPE)) {
            return true;
        }
        var person = caller.person();
        return person != null
                && (programme
                                .findOrAwait(session)
                                .filter(known -> isParticipant(person, known))
                                .isPresent()
                        || programme.hasRole(session, person, Session::people));
    }

    private boolean isParticipant(UUID person, Session session) {
        return registrations.idsOfSamePerson(person, session.edition()).stream()
                .filter(registration -> hasSeatOrRequest(session.id(), registration))
                .anyMatch(registration -> !registrations.isEnded(registration));
    }

    private boolean hasSeatOrRequest(UUID session, UUID registration) {
        return seats.heldSeats(registration).stream()
                        .anyMatch(held -> held.session().equals(session))
                || queries.sessionsWithRequests(registration).contains(session);
    }
}
