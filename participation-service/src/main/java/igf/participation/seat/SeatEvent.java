package igf.participation.seat;

import igf.participation.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that can happen to a session's seats. */
public sealed interface SeatEvent {

    @Named("seats.offered.1")
    record Offered(Room room) implements SeatEvent {}

    /** @param position in the queue, from 1; null with a seat */
    @Named("seats.taken.1")
    record Taken(
            Room room, Seat seat, SeatState state, @Nullable Integer position) implements SeatEvent {}

    /** @param state until now */
    @Named("seats.given-back.1")
    record GivenBack(UUID session, String edition, UUID seat, UUID registration, Mode attendance, SeatState state)
            implements SeatEvent {}

    /** The first of the queue got the seat that became free. */
    @Named("seats.promoted.1")
    record Promoted(Room room, Seat seat) implements SeatEvent {}
}
