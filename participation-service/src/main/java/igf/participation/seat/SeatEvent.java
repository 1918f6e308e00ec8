package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the seats in the room of a session. */
public sealed interface SeatEvent {

    /** A release placed the session in a room, or changed it: seats can be taken from now on. */
    @Named("seats.offered.1")
    record Offered(Room room) implements SeatEvent {}

    /** The session has left the programme: every seat is given back by a later event, and no seat can be taken. */
    @Named("seats.closed.1")
    record Closed(String id, UUID session, String edition, int release) implements SeatEvent {}

    /** @param position on the waiting list, from 1; null with a seat */
    @Named("seats.taken.1")
    record Taken(
            Room room, Seat seat, SeatState state, @Nullable Integer position) implements SeatEvent {}

    /**
     * @param state before the event
     * @param departure reason and person; null in older events
     */
    @Named("seats.given-back.1")
    record GivenBack(
            UUID session,
            String edition,
            UUID seat,
            UUID registration,
            Mode attendance,
            SeatState state,
            @Nullable SeatReturn departure)
            implements SeatEvent {}

    /** A person on the waiting list got a free seat: the first one without a seat elsewhere at that time. */
    @Named("seats.promoted.1")
    record Promoted(Room room, Seat seat) implements SeatEvent {}

    /**
     * The room became smaller: a seat became a place at the head of the waiting list.
     *
     * @param position on the waiting list, from 1
     */
    @Named("seats.displaced.1")
    record Displaced(Room room, Seat seat, int position) implements SeatEvent {}

    /** The session moved to a time at which the person has a seat in another room; both seats stay. */
    @Named("seats.overlapped.1")
    record Overlapped(Room room, Seat seat, Overlap other) implements SeatEvent {}
}
