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
 * Who has a seat or a role in a session, or waits to speak there. Others do not hear that it exists. No guard, since guards are asked
 * before a reader's own writes are waited for: who took a seat a moment ago has one.
 */
@Component
class OnTheFloor {

    private final Programme programme;
    private final Registrations registrations;
    private final Seats seats;
    private final FloorQueries queries;

    OnTheFloor(Programme programme, Registrations registrations, Seats seats, FloorQueries queries) {
        this.programme = programme;
        this.registrations = registrations;
        this.seats = seats;
        this.queries = queries;
    }

    boolean may(Caller caller, UUID session) {
        if (caller.isSecretariat() || caller.mayUse(FloorController.TOOL)) {
            return true;
        }
        var person = caller.person();
        return person != null
                && (programme
                                .awaited(session)
                                .filter(known -> takesPart(person, known))
                                .isPresent()
                        || programme.holds(session, person, Session::people));
    }

    private boolean takesPart(UUID person, Session session) {
        return registrations.ofSamePerson(person, session.edition()).stream()
                .filter(registration -> isIn(session.id(), registration))
                .anyMatch(registration -> !registrations.ended(registration));
    }

    private boolean isIn(UUID session, UUID registration) {
        return seats.held(registration).stream().anyMatch(held -> held.session().equals(session))
                || queries.askedIn(registration).contains(session);
    }
}
