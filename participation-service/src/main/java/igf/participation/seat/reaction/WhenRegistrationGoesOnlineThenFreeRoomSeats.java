package igf.participation.seat.reaction;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.Seats;
import igf.platform.command.Commands;
import igf.platform.domain.RecordedEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Replaces a person's room seats with online seats when they change to online attendance. The freed seats go to the
 * waiting list.
 */
@Component
@ProcessingGroup("free-rooms")
class WhenRegistrationGoesOnlineThenFreeRoomSeats {

    private static final String NAME = "free-rooms";

    private final Commands commands;
    private final SeatLookup seatLookup;
    private final Registrations registrations;

    WhenRegistrationGoesOnlineThenFreeRoomSeats(Commands commands, SeatLookup seatLookup, Registrations registrations) {
        this.commands = commands;
        this.seatLookup = seatLookup;
        this.registrations = registrations;
    }

    @EventHandler
    void on(RegistrationEvent.Amended event, RecordedEvent<?> recorded) {
        var goesOnline = event.entry().attendance() == Attendance.ONLINE && event.until() != Attendance.ONLINE;
        if (!goesOnline || !isStillOnline(event.id())) {
            return;
        }
        seatLookup.findAt(event.id(), recorded.position()).stream()
                .filter(seat -> seat.attendance() == Mode.ONSITE)
                .map(Seats.HeldSeat::session)
                .distinct()
                .forEach(session -> commands.sendAs(
                        NAME,
                        new SeatCommand.GoOnline(SeatCommand.seatsId(session), event.id()),
                        recorded.meta().correlationId()));
    }

    /** A person who changed back in the meantime keeps their seats. */
    private boolean isStillOnline(UUID registration) {
        return registrations
                .find(registration)
                .filter(RegistrationState::isConfirmed)
                .filter(state -> state.entry().attendance() == Attendance.ONLINE)
                .isPresent();
    }
}
