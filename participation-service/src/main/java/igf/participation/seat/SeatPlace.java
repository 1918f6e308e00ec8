package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.platform.domain.Aggregates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a session, or a place in the queue for one.
 *
 * @param position in the queue, from 1; null with a seat
 * @param fresh whether it was taken just now
 */
public record SeatPlace(UUID id, SeatState state, @Nullable Integer position, boolean fresh) {

    /** Reads where a seat is, null if it is not held. @throws igf.platform.domain.Refused not found, if nobody ever took a seat */
    public static @Nullable SeatPlace of(Aggregates aggregates, UUID session, UUID seat) {
        return aggregates.<SessionSeats, @Nullable SeatPlace>read(
                SessionSeats.class, SeatCommand.seatsOf(session), seats -> seats.find(seat));
    }
}
