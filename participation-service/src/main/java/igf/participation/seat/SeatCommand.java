package igf.participation.seat;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a session's seats. */
public sealed interface SeatCommand {

    /** The aggregate's id. */
    static String seatsOf(UUID session) {
        return "seats:" + session;
    }

    /** A release gives the session this room; may come again. */
    record Offer(@TargetAggregateIdentifier String id, Room room) implements SeatCommand {}

    /** A release has the session no longer; may come again. */
    record Close(@TargetAggregateIdentifier String id, UUID session, String edition, int release)
            implements SeatCommand {}

    /**
     * @param room as the caller last heard of it, so that nobody waits for {@link Offer}
     * @param seat with the id of the registration's first seat here; it gets another if that one is held
     * @param inPlaceOf another session in whose room the person's seat is given back for this one; null for none
     */
    record Take(
            @TargetAggregateIdentifier String id,
            Room room,
            Seat seat,
            @Nullable UUID inPlaceOf) implements SeatCommand {}

    /** Gives free seats to those who wait and do not sit elsewhere at that time; may come again. */
    record Promote(@TargetAggregateIdentifier String id) implements SeatCommand {}

    /**
     * The registration comes online from now on: what it has of the room, and its place in the queue, become one seat online. May come
     * again.
     */
    record GoOnline(@TargetAggregateIdentifier String id, UUID registration) implements SeatCommand {}

    /** Tells people who have a seat in another room at this time since the session moved; may come again. */
    record TellOverlaps(@TargetAggregateIdentifier String id) implements SeatCommand {}

    record GiveBack(@TargetAggregateIdentifier String id, UUID seat, Departure.Reason reason) implements SeatCommand {}
}
