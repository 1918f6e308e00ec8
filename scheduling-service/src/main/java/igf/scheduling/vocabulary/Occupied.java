package igf.scheduling.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session that occupies a room and people for a time.
 *
 * @param exclusive whether nothing else may run at the time
 */
public record Occupied(
        UUID sessionId,
        int number,
        String title,
        String room,
        Instant from,
        Instant until,
        List<Member> people,
        boolean exclusive,
        Place place) {

    public static Occupied of(
            UUID sessionId, int number, String title, Place place, List<Member> people, boolean exclusive) {
        return new Occupied(
                sessionId, number, title, place.room(), place.startsAt(), place.endsAt(), people, exclusive, place);
    }

    public boolean overlaps(Occupied other) {
        return isNear(other, Duration.ZERO);
    }

    /** Returns whether both overlap, or have less than a duration between them. */
    public boolean isNear(Occupied other, Duration distance) {
        return from.isBefore(other.until.plus(distance)) && other.from.isBefore(until.plus(distance));
    }
}
