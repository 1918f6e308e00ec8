package igf.participation.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer to whoever takes a seat.
 *
 * @param position in the queue, from 1; null with a seat
 * @param fresh whether it was taken just now
 */
public record SeatPlace(UUID id, SeatState state, @Nullable Integer position, boolean fresh) {}
