package igf.participation.floor.web;

import igf.participation.floor.view.FloorQueries;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.Session;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who has a seat or a role in the session that the path names, or waits to speak there. Others do not hear that it exists. */
@Component
class OnTheFloor implements Guard {

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

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var person = caller.person();
        if (person == null) {
            return false;
        }
        try {
            var id = UUID.fromString(path.getOrDefault("session", ""));
            return programme
                            .awaited(id)
                            .filter(session -> takesPart(person, session))
                            .isPresent()
                    || programme.holds(id, person, Session::people);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean takesPart(UUID person, Session session) {
        var registration = RegistrationIds.registration(person, session.edition());
        var here = seats.held(registration).stream()
                        .anyMatch(held -> held.session().equals(session.id()))
                || queries.askedIn(registration).contains(session.id());
        return here
                && registrations
                        .find(registration)
                        .filter(RegistrationState::confirmed)
                        .isPresent();
    }
}
