package igf.participation.seat;

import igf.platform.domain.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes seats of other sessions, in the same unit of work as a session's own seats. */
interface OtherSessions {

    /**
     * Finds another session at the same time in whose room the seat's person has a seat, under any linked id; the
     * earliest of several.
     */
    Optional<Overlap> findOverlap(Seat seat, Room room);

    /** Records that the seat's registration has a seat in the session's room. */
    void book(Seat seat, UUID session);

    /** Records that the seat's registration no longer has a seat in the session's room. */
    void release(Seat seat, UUID session);

    /**
     * Gives back the person's seats in the room of another session of the edition; does nothing if they have none.
     *
     * @param room the room of the command's session
     * @throws igf.platform.domain.RefusedException if that session has ended
     */
    void giveBack(Seat seat, Room room, UUID other, Context context);

    /** Returns a session's end as last released, for stored rooms that lack it; null if unknown. */
    @Nullable
    Instant sessionEnd(UUID session);
}
