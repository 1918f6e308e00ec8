package igf.participation.registration.web;

import igf.participation.registration.RegistrationState;
import igf.participation.seat.SeatPlace;
import igf.participation.seat.SeatState;
import igf.participation.seat.Seats;
import igf.platform.domain.Aggregates;
import igf.platform.people.People;
import igf.platform.people.StandIns;
import org.springframework.stereotype.Component;

/** Shows a registration with its seats. Reads places in queues from the log, where views may be a moment behind. */
@Component
class RegistrationPresenter {

    private final Aggregates aggregates;
    private final Seats seats;
    private final People people;
    private final StandIns standIns;

    RegistrationPresenter(Aggregates aggregates, Seats seats, People people, StandIns standIns) {
        this.standIns = standIns;
        this.aggregates = aggregates;
        this.seats = seats;
        this.people = people;
    }

    ShownRegistration show(RegistrationState registration) {
        var held = seats.held(registration.id()).stream().map(this::shown).toList();
        return ShownRegistration.of(registration, held, people, standIns);
    }

    private ShownRegistration.HeldSeat shown(Seats.Held held) {
        var place = held.state() == SeatState.CONFIRMED ? null : SeatPlace.of(aggregates, held.session(), held.seat());
        return new ShownRegistration.HeldSeat(
                held.seat(),
                held.session(),
                held.attendance(),
                place == null ? held.state() : place.state(),
                place == null ? null : place.position());
    }
}
