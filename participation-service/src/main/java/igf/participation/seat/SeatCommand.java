package igf.participation.seat;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the seats in the room of a session. */
public sealed interface SeatCommand {

    static String seatsId(UUID session) {
        return "seats:" + session;
    }

    /** A release gives the session this room; may be repeated. */
    record Offer(@TargetAggregateIdentifier String id, Room room) implements SeatCommand {}

    /** A release no longer has the session; may be repeated. */
    record Close(@TargetAggregateIdentifier String id, UUID session, String edition, int release)
            implements SeatCommand {}

    /**
     * @param room the room in the last release, so that taking a seat need not wait for {@link Offer}
     * @param seat the seat, with the id of the registration's first seat in the session; it gets the second id if the
     *     first is in use
     * @param inPlaceOf another session whose seat the person gives back for this one; null for none
     */
    record Take(
            @TargetAggregateIdentifier String id,
            Room room,
            Seat seat,
            @Nullable UUID inPlaceOf) implements SeatCommand {}

    /** Gives free seats to people who wait and have no other seat at that time; may be repeated. */
    record Promote(@TargetAggregateIdentifier String id) implements SeatCommand {}

    /**
     * The registration attends online from now on: its seat in the room and its place on the waiting list become one
     * seat online. May be repeated.
     */
    record GoOnline(@TargetAggregateIdentifier String id, UUID registration) implements SeatCommand {}

    /** Informs people who have seats in two rooms at the same time because the session moved; may be repeated. */
    record AnnounceOverlaps(@TargetAggregateIdentifier String id) implements SeatCommand {}

    record GiveBack(@TargetAggregateIdentifier String id, UUID seat, SeatReturn.Reason reason) implements SeatCommand {}
}
