package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads who has a seat. */
public interface Seats {

    /** A seat, or a place in a queue, that a registration has somewhere, as it is since a moment. */
    record Held(UUID session, UUID seat, Mode attendance, SeatState state, Instant since) {}

    /** At most two in one session: a seat, and a place in its queue. */
    List<Held> held(UUID registration);

    /** Sessions in which a registration had a seat and has none any more, with when it left; a cancelled session too. */
    Map<UUID, Instant> left(UUID registration);

    /** Where a registration's seat in a session is; empty without one, in the queue too. */
    default Optional<Mode> mode(UUID registration, UUID session) {
        return held(registration).stream()
                .filter(held -> held.session().equals(session) && held.state() == SeatState.CONFIRMED)
                .map(Held::attendance)
                .findFirst();
    }
}
