package igf.scheduling.release;

import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is served.
 *
 * @param number from 1
 * @param note the secretariat's words to the public
 * @param sessions all that are in it, by time, room and number
 * @param cancelled what was in an earlier one and is not in this, by number: as it was last, with the reason
 */
public record PublicProgramme(
        EditionFacts edition,
        int number,
        @Nullable String note,
        Instant at,
        List<Room> rooms,
        Grid grid,
        List<ReleasedSession> sessions,
        List<ReleaseChange> cancelled) {

    public PublicProgramme {
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
    }
}
