package igf.participation.registration.web;

import igf.api.registration.RegistrationStateStatus;
import igf.api.registration.ShownRegistration;
import igf.api.seat.SeatState;
import igf.participation.registration.RegistrationState;
import igf.participation.seat.SeatPlace;
import igf.participation.seat.Seats;
import igf.platform.domain.Aggregates;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import org.springframework.stereotype.Component;

/**
 * Shows a registration with its seats. Reads waiting-list positions from the log, since the view may be a moment
 * behind.
 */
@Component
class RegistrationPresenter {

    private final Aggregates aggregates;
    private final Seats seats;
    private final People people;
    private final Pseudonyms pseudonyms;

    RegistrationPresenter(Aggregates aggregates, Seats seats, People people, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.aggregates = aggregates;
        this.seats = seats;
        this.people = people;
    }

    ShownRegistration show(RegistrationState registration) {
        var entry = registration.entry();
        return new ShownRegistration(
                registration.id(),
                entry.edition(),
                pseudonyms.of(registration.person(), registration.edition()),
                registration.status(),
                people.show(entry.name()),
                people.show(entry.email()),
                people.show(entry.gender()),
                registration.status() == RegistrationStateStatus.ERASED ? null : entry.affiliation(),
                entry.country(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.language(),
                entry.attendance(),
                entry.firstTime(),
                entry.codeOfConduct(),
                seats.heldSeats(registration.id()).stream()
                        .map(this::toHeldSeat)
                        .toList());
    }

    private ShownRegistration.HeldSeat toHeldSeat(Seats.HeldSeat held) {
        var place =
                held.state() == SeatState.CONFIRMED ? null : SeatPlace.find(aggregates, held.session(), held.seat());
        return new ShownRegistration.HeldSeat(
                held.seat(),
                held.session(),
                held.attendance(),
                place == null ? held.state() : place.state(),
                place == null ? null : place.position());
    }
}
