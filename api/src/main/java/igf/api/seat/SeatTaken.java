package igf.api.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat, or a place in the queue for one.
 *
 * @param id the seat's id, by which it is given back
 * @param state CONFIRMED, or WAITLISTED where the room is full
 * @param position place in the waiting list, from 1; null with a seat
 */
public record SeatTaken(UUID id, SeatState state, @Nullable Integer position) {}
