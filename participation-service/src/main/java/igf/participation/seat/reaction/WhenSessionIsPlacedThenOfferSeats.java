package igf.participation.seat.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.participation.seat.Room;
import igf.participation.seat.SeatCommand;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A larger room gives seats to those who wait, without anybody asking. */
@Component
@ProcessingGroup("offer-seats")
class WhenSessionIsPlacedThenOfferSeats {

    private final Commands commands;

    WhenSessionIsPlacedThenOfferSeats(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        var room = Room.of(event.session());
        commands.sendAs("offer-seats", new SeatCommand.Offer(room.seats(), room), meta.correlationId());
    }
}
