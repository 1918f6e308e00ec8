package igf.participation.registration.web;

import igf.api.registration.RegistrationStateStatus;
import igf.api.registration.ShownRegistration;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.registration.RegistrationState;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.SeatPlace;
import igf.participation.seat.SeatState;
import igf.participation.seat.Seats;
import igf.platform.people.People;
import igf.platform.people.StandIns;
import igf.platform.web.Api;
import igf.platform.web.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A registration with its seats. Where somebody stands in a queue is asked of the queue itself: it moves with each who leaves it. */
@Component
class RegistrationReader {

    private final Api api;
    private final Seats seats;
    private final People people;
    private final StandIns standIns;

    RegistrationReader(Api api, Seats seats, People people, StandIns standIns) {
        this.standIns = standIns;
        this.api = api;
        this.seats = seats;
        this.people = people;
    }

    ShownRegistration show(RegistrationState registration) {
        var entry = registration.entry();
        return new ShownRegistration(
                registration.id(),
                entry.edition(),
                standIns.of(registration.person(), registration.edition()),
                Codes.as(RegistrationStateStatus.class, registration.status()),
                people.show(entry.name()),
                people.show(entry.email()),
                people.show(entry.gender()),
                registration.status() == RegistrationState.Status.ERASED ? null : entry.affiliation(),
                entry.country(),
                Codes.as(StakeholderGroup.class, entry.stakeholderGroup()),
                Codes.orNull(Region.class, entry.region()),
                entry.language(),
                Codes.as(Attendance.class, entry.attendance()),
                entry.firstTime(),
                entry.codeOfConduct(),
                seats.held(registration.id()).stream().map(this::shown).toList());
    }

    private ShownRegistration.HeldSeat shown(Seats.Held held) {
        var place = held.state() == SeatState.CONFIRMED ? null : place(held);
        return new ShownRegistration.HeldSeat(
                held.seat(),
                held.session(),
                Codes.as(Mode.class, held.attendance()),
                Codes.as(igf.api.seat.SeatState.class, place == null ? held.state() : place.state()),
                place == null ? null : place.position());
    }

    private @Nullable SeatPlace place(Seats.Held held) {
        return api.<@Nullable SeatPlace>sendUnconditionally(
                        new SeatCommand.Look(SeatCommand.seatsOf(held.session()), held.seat()))
                .result();
    }
}
