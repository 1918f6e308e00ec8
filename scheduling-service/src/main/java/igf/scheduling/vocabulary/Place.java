package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A room and a time, with everything derived from them.
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

    /** Returns whether the room or the time differs. */
    public boolean differsFrom(Place other) {
        return !room.equals(other.room) || !startsAt.equals(other.startsAt) || !endsAt.equals(other.endsAt);
    }
}
