package igf.participation.seat.reaction;

import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.Registrations;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatReturn;
import igf.platform.command.Commands;
import igf.platform.domain.RecordedEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Gives back the seats of a registration that ended. A seat taken later is given back when its own event arrives. A
 * registration that is confirmed again keeps its seats.
 */
@Component
@ProcessingGroup("give-seats-back")
class WhenRegistrationEndsThenGiveSeatsBack {

    private static final String NAME = "give-seats-back";

    private final Commands commands;
    private final SeatLookup seatLookup;
    private final Registrations registrations;

    WhenRegistrationEndsThenGiveSeatsBack(Commands commands, SeatLookup seatLookup, Registrations registrations) {
        this.commands = commands;
        this.seatLookup = seatLookup;
        this.registrations = registrations;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, RecordedEvent<?> recorded) {
        giveAllBack(event.id(), recorded);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, RecordedEvent<?> recorded) {
        giveAllBack(event.id(), recorded);
    }

    @EventHandler
    void on(SeatEvent.Taken event, RecordedEvent<?> recorded) {
        if (registrations.isEnded(event.seat().registration())) {
            giveBack(event.room().session(), event.seat().id(), recorded);
        }
    }

    private void giveAllBack(UUID registration, RecordedEvent<?> recorded) {
        if (registrations.isEnded(registration)) {
            seatLookup
                    .findAt(registration, recorded.position())
                    .forEach(seat -> giveBack(seat.session(), seat.seat(), recorded));
        }
    }

    private void giveBack(UUID session, UUID seat, RecordedEvent<?> recorded) {
        commands.sendAs(
                NAME,
                new SeatCommand.GiveBack(SeatCommand.seatsId(session), seat, SeatReturn.Reason.REGISTRATION_ENDED),
                recorded.meta().correlationId());
    }
}
