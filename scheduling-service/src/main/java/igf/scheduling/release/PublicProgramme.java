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
 * A release as the API returns it.
 *
 * @param number the release's number, from 1
 * @param name name of the release; null if none
 * @param partial whether it published the changes of some sessions only
 * @param note the secretariat's note to the public; null if none
 * @param sessions the sessions, sorted by time, room and number
 * @param cancelled sessions of earlier releases that are not in this one, by number, with their last state and the
 *     reason
 * @param unnamedPeople participants who are not named, by session; empty for the whole release
 */
public record PublicProgramme(
        EditionFacts edition,
        int number,
        @Nullable String name,
        boolean partial,
        @Nullable String note,
        Instant releasedAt,
        List<Room> rooms,
        Grid grid,
        List<ReleasedSession> sessions,
        List<ReleaseChange> cancelled,
        Map<UUID, List<Member>> unnamedPeople) {

    public PublicProgramme {
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
        unnamedPeople = Map.copyOf(unnamedPeople);
    }

    /** Reduces the people to those who are named in public. */
    public PublicProgramme redact(NameRedactor redactor) {
        var unnamed = new HashMap<UUID, List<Member>>();
        var all = Stream.concat(sessions.stream(), cancelled.stream().map(ReleaseChange::session));
        all.forEach(session ->
                unnamed.put(session.sessionId(), redactor.unnamedPeople(session.sessionId(), session.people())));
        return new PublicProgramme(
                edition,
                number,
                name,
                partial,
                note,
                releasedAt,
                rooms,
                grid,
                sessions.stream().map(redactor::redact).toList(),
                cancelled.stream().map(redactor::redact).toList(),
                unnamed);
    }

    /** Returns the participants of a session who are not named. */
    public List<Member> unnamedPeople(UUID session) {
        return unnamedPeople.getOrDefault(session, List.of());
    }
}
