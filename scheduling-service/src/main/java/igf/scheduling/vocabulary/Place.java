package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A room and a time with everything that follows from them.
 *
 * @param room slug
 * @param capacity seats
 * @param start local to {@code timeZone}
 * @param end local to {@code timeZone}
 */
public record Place(
        String room,
        String roomName,
        int capacity,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt) {

    /** Whether somebody who goes by the other place would be wrong. */
    public boolean elsewhere(Place other) {
        return !room.equals(other.room) || !startsAt.equals(other.startsAt) || !endsAt.equals(other.endsAt);
    }
}
