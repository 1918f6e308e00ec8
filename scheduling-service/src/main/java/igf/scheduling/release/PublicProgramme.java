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
 * A release as served.
 *
 * @param number from 1
 * @param note the secretariat's words to the public
 * @param sessions by time, room and number
 * @param cancelled sessions of earlier releases that are not in this one, by number, with their last state and the
 *     reason
 * @param unnamed participants who are not named, by session; empty for the whole release
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

    /** Reduces the people to those who are named in public. */
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

    /** Returns the participants of a session who are not named. */
    public List<Member> unnamed(UUID session) {
        return unnamed.getOrDefault(session, List.of());
    }
}
