package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.platform.domain.Aggregates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a session, or a place on the waiting list.
 *
 * @param position on the waiting list, from 1; null with a seat
 * @param fresh whether it is new
 */
public record SeatPlace(UUID id, SeatState state, @Nullable Integer position, boolean fresh) {

    /**
     * Reads a seat; returns null if nobody has it.
     *
     * @throws igf.platform.domain.RefusedException not found, if no seat was ever taken in the session
     */
    public static @Nullable SeatPlace find(Aggregates aggregates, UUID session, UUID seat) {
        return aggregates.<SessionSeats, @Nullable SeatPlace>read(
                SessionSeats.class, SeatCommand.seatsId(session), seats -> seats.find(seat));
    }
}
