package igf.participation.seat;

import igf.platform.domain.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes seats of other sessions, in the same unit of work as a session's own seats. */
interface Elsewhere {

    /** Another session at the same time in whose room the seat's person sits, under any linked id; the earliest of several. */
    Optional<Overlap> overlap(Seat seat, Room room);

    /** The seat's registration sits in the session's room from now on. */
    void sits(Seat seat, UUID session);

    /** The seat's registration no longer sits in the session's room. */
    void leaves(Seat seat, UUID session);

    /**
     * Gives back what the seat's person has in the room of another session of the edition; does nothing where they have nothing there.
     *
     * @param room of the session at hand
     * @throws igf.platform.domain.Refused if that session has ended
     */
    void giveBack(Seat seat, Room room, UUID other, Context context);

    /** When a session ends as released last, for rooms that were stored without it; null if that is not known. */
    @Nullable
    Instant end(UUID session);
}
