package igf.participation.seat.reaction;

import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.Registrations;
import igf.participation.seat.Departure;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.SeatEvent;
import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Gives back the seats of a registration that ended. A seat taken meanwhile is given back when its event arrives. A
 * registration that was made again keeps its seats.
 */
@Component
@ProcessingGroup("give-seats-back")
class WhenRegistrationEndsThenGiveSeatsBack {

    private static final String WHO = "give-seats-back";

    private final Commands commands;
    private final HeldSeats held;
    private final Registrations registrations;

    WhenRegistrationEndsThenGiveSeatsBack(Commands commands, HeldSeats held, Registrations registrations) {
        this.commands = commands;
        this.held = held;
        this.registrations = registrations;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, Recorded<?> fact) {
        giveAllBack(event.id(), fact);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, Recorded<?> fact) {
        giveAllBack(event.id(), fact);
    }

    @EventHandler
    void on(SeatEvent.Taken event, Recorded<?> fact) {
        if (registrations.ended(event.seat().registration())) {
            giveBack(event.room().session(), event.seat().id(), fact);
        }
    }

    private void giveAllBack(UUID registration, Recorded<?> fact) {
        if (registrations.ended(registration)) {
            held.by(registration, fact.position()).forEach(seat -> giveBack(seat.session(), seat.seat(), fact));
        }
    }

    private void giveBack(UUID session, UUID seat, Recorded<?> fact) {
        commands.sendAs(
                WHO,
                new SeatCommand.GiveBack(SeatCommand.seatsOf(session), seat, Departure.Reason.REGISTRATION_ENDED),
                fact.meta().correlationId());
    }
}
