package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a session's seats. */
public sealed interface SeatEvent {

    @Named("seats.offered.1")
    record Offered(Room room) implements SeatEvent {}

    /** The session is no longer in the programme: everybody's seat is given back after it, and nobody takes one. */
    @Named("seats.closed.1")
    record Closed(String id, UUID session, String edition, int release) implements SeatEvent {}

    /** @param position in the queue, from 1; null with a seat */
    @Named("seats.taken.1")
    record Taken(
            Room room, Seat seat, SeatState state, @Nullable Integer position) implements SeatEvent {}

    /**
     * @param state until now
     * @param departure why and whose; null as it was told before this was published
     */
    @Named("seats.given-back.1")
    record GivenBack(
            UUID session,
            String edition,
            UUID seat,
            UUID registration,
            Mode attendance,
            SeatState state,
            @Nullable Departure departure)
            implements SeatEvent {}

    /** The first of the queue who does not sit elsewhere at that time got the seat that became free. */
    @Named("seats.promoted.1")
    record Promoted(Room room, Seat seat) implements SeatEvent {}

    /**
     * The room became smaller: a seat became a place in the queue, before those who waited already.
     *
     * @param position in the queue, from 1
     */
    @Named("seats.displaced.1")
    record Displaced(Room room, Seat seat, int position) implements SeatEvent {}

    /** The session moved to a time at which the person has a seat in another room; both seats stay. */
    @Named("seats.overlapped.1")
    record Overlapped(Room room, Seat seat, Overlap other) implements SeatEvent {}
}
