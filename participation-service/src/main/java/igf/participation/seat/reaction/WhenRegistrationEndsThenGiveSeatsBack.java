package igf.participation.seat.reaction;

import igf.participation.registration.RegistrationEvent;
import igf.participation.seat.Departure;
import igf.participation.seat.SeatCommand;
import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whoever does not come any more leaves the seats to those who wait. */
@Component
@ProcessingGroup("give-seats-back")
class WhenRegistrationEndsThenGiveSeatsBack {

    private final Commands commands;
    private final HeldSeats held;

    WhenRegistrationEndsThenGiveSeatsBack(Commands commands, HeldSeats held) {
        this.commands = commands;
        this.held = held;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, Recorded<?> fact) {
        giveBack(event.id(), fact);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, Recorded<?> fact) {
        giveBack(event.id(), fact);
    }

    private void giveBack(UUID registration, Recorded<?> fact) {
        for (var seat : held.by(registration, fact.position())) {
            commands.sendAs(
                    "give-seats-back",
                    new SeatCommand.GiveBack(
                            SeatCommand.seatsOf(seat.session()), seat.seat(), Departure.Reason.REGISTRATION_ENDED),
                    fact.meta().correlationId());
        }
    }
}
