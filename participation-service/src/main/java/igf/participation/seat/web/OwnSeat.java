package igf.participation.seat.web;

import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.seat.Seat;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person of the seat that the path names: a seat's id follows from the person's registration and the session. */
@Component
class OwnSeat implements Guard {

    private final Programme programme;

    OwnSeat(Programme programme) {
        this.programme = programme;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var person = caller.person();
        if (person == null) {
            return false;
        }
        try {
            var session = UUID.fromString(path.getOrDefault("session", ""));
            var seat = UUID.fromString(path.getOrDefault("seat", ""));
            return programme.editions().stream()
                    .map(edition -> RegistrationIds.registration(person, edition))
                    .anyMatch(registration -> Seat.id(registration, session).equals(seat)
                            || Seat.secondId(registration, session).equals(seat));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
