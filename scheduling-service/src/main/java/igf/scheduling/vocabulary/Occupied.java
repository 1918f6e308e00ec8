package igf.scheduling.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session that occupies a room and people for a time. */
public record Occupied(
        UUID sessionId, int number, String title, String room, Instant from, Instant until, List<Member> people) {

    public boolean overlaps(Occupied other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
