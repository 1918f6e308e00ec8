package igf.participation.seat.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.participation.seat.Room;
import igf.participation.seat.SeatCommand;
import igf.participation.vocabulary.Session;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Offers the released room. A larger room gives seats to people who wait; a session that is cancelled before it is held
 * loses its seats.
 */
@Component
@ProcessingGroup("offer-seats")
class WhenSessionIsPlacedThenOfferSeats {

    private static final String NAME = "offer-seats";

    private final Commands commands;

    WhenSessionIsPlacedThenOfferSeats(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        offer(event.session(), meta);
    }

    @EventHandler
    void on(ProgrammeEvent.SessionChanged event, Meta meta) {
        offer(event.session(), meta);
    }

    private void offer(Session session, Meta meta) {
        var room = Room.of(session);
        commands.sendAs(NAME, new SeatCommand.Offer(room.seatsId(), room), meta.correlationId());
    }

    /** Leaves the seats of a session that was held as they are. */
    @EventHandler
    void on(ProgrammeEvent.SessionCancelled event, Meta meta) {
        if (event.wasHeld()) {
            return;
        }
        var seats = SeatCommand.seatsId(event.session());
        commands.sendAs(
                NAME,
                new SeatCommand.Close(seats, event.session(), event.edition(), event.release()),
                meta.correlationId());
    }
}
