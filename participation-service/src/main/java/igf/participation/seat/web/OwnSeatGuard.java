package igf.participation.seat.web;

import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.participation.seat.Seat;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Allows the person of the seat, under any linked id. A seat's id is derived from the registration and the session. */
@Component
class OwnSeatGuard implements Guard {

    private final Programme programme;
    private final Registrations registrations;

    OwnSeatGuard(Programme programme, Registrations registrations) {
        this.programme = programme;
        this.registrations = registrations;
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
                    .flatMap(edition -> registrations.idsOfSamePerson(person, edition).stream())
                    .anyMatch(registration -> Seat.id(registration, session).equals(seat)
                            || Seat.secondId(registration, session).equals(seat));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
