package igf.participation.seat;

import igf.platform.domain.Aggregates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the seats of sessions. */
public record SeatReader(Aggregates aggregates) {

    /** Returns where a seat is, null if it is not held. */
    public @Nullable SeatPlace place(UUID session, UUID seat) {
        return aggregates.<SessionSeats, @Nullable SeatPlace>read(
                SessionSeats.class, SeatCommand.seatsOf(session), seats -> seats.held(seat));
    }
}
