package igf.api.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat, or a place on the waiting list.
 *
 * @param id the seat's id, to give it back
 * @param state CONFIRMED, or WAITLISTED if the room is full
 * @param position position on the waiting list, from 1; null with a seat
 */
public record SeatTaken(UUID id, SeatState state, @Nullable Integer position) {}
