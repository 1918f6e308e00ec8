package igf.scheduling.release;

import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is served.
 *
 * @param number from 1
 * @param note the secretariat's words to the public
 * @param sessions all that are in it, by time, room and number
 * @param cancelled what was in an earlier one and is not in this, by number: as it was last, with the reason
 * @param unnamed by session, those who take part and are not named; empty as it was released
 */
public record PublicProgramme(
        EditionFacts edition,
        int number,
        @Nullable String note,
        Instant at,
        List<Room> rooms,
        Grid grid,
        List<ReleasedSession> sessions,
        List<ReleaseChange> cancelled,
        Map<UUID, List<Member>> unnamed) {

    public PublicProgramme {
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
        unnamed = Map.copyOf(unnamed);
    }

    /** The same with the people whom the public sees by name. */
    public PublicProgramme shownBy(Naming naming) {
        var counted = new HashMap<UUID, List<Member>>();
        var all = Stream.concat(sessions.stream(), cancelled.stream().map(ReleaseChange::session));
        all.forEach(session -> counted.put(session.sessionId(), naming.unnamed(session.sessionId(), session.people())));
        return new PublicProgramme(
                edition,
                number,
                note,
                at,
                rooms,
                grid,
                sessions.stream().map(naming::of).toList(),
                cancelled.stream().map(naming::of).toList(),
                counted);
    }

    /** Those who take part in a session and are not named. */
    public List<Member> unnamed(UUID session) {
        return unnamed.getOrDefault(session, List.of());
    }
}
