package igf.participation.registration.web;

import igf.participation.registration.RegistrationState;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.SeatPlace;
import igf.participation.seat.SeatState;
import igf.participation.seat.Seats;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A registration with its seats. Where somebody stands in a queue is asked of the queue itself: it moves with each who leaves it. */
@Component
class RegistrationReader {

    private final Api api;
    private final Seats seats;
    private final People people;
    private final Pseudonyms standIns;

    RegistrationReader(Api api, Seats seats, People people, Pseudonyms standIns) {
        this.standIns = standIns;
        this.api = api;
        this.seats = seats;
        this.people = people;
    }

    ShownRegistration show(RegistrationState registration) {
        var held = seats.held(registration.id()).stream().map(this::shown).toList();
        return ShownRegistration.of(registration, held, people, standIns);
    }

    private ShownRegistration.HeldSeat shown(Seats.Held held) {
        var place = held.state() == SeatState.CONFIRMED ? null : place(held);
        return new ShownRegistration.HeldSeat(
                held.seat(),
                held.session(),
                held.attendance(),
                place == null ? held.state() : place.state(),
                place == null ? null : place.position());
    }

    private @Nullable SeatPlace place(Seats.Held held) {
        return api.<@Nullable SeatPlace>sendUnconditionally(
                        new SeatCommand.Look(SeatCommand.seatsOf(held.session()), held.seat()))
                .result();
    }
}
