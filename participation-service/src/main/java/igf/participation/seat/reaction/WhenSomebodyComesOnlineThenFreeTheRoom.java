package igf.participation.seat.reaction;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.Seats;
import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Moves the seats of a person who now attends online out of the rooms, and gives them to people who wait. */
@Component
@ProcessingGroup("free-rooms")
class WhenSomebodyComesOnlineThenFreeTheRoom {

    private static final String WHO = "free-rooms";

    private final Commands commands;
    private final HeldSeats held;
    private final Registrations registrations;

    WhenSomebodyComesOnlineThenFreeTheRoom(Commands commands, HeldSeats held, Registrations registrations) {
        this.commands = commands;
        this.held = held;
        this.registrations = registrations;
    }

    @EventHandler
    void on(RegistrationEvent.Amended event, Recorded<?> fact) {
        var online = event.entry().attendance() == Attendance.ONLINE && event.until() != Attendance.ONLINE;
        if (!online || !stillOnline(event.id())) {
            return;
        }
        held.by(event.id(), fact.position()).stream()
                .filter(seat -> seat.attendance() == Mode.ONSITE)
                .map(Seats.Held::session)
                .distinct()
                .forEach(session -> commands.sendAs(
                        WHO,
                        new SeatCommand.GoOnline(SeatCommand.seatsOf(session), event.id()),
                        fact.meta().correlationId()));
    }

    /** A person who changed back in the meantime keeps their seats. */
    private boolean stillOnline(UUID registration) {
        return registrations
                .find(registration)
                .filter(RegistrationState::confirmed)
                .filter(now -> now.entry().attendance() == Attendance.ONLINE)
                .isPresent();
    }
}
