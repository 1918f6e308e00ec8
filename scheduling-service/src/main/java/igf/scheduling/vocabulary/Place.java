package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A room and a time, with everything derived from them.
 *
 * @param room slug, or {@link #ALL_ROOMS}
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

    /** Stands for all rooms together, which only sessions without people can have. */
    public static final String ALL_ROOMS = "all-rooms";

    /** Returns the slug of a room; that of all rooms if none is given. */
    public static String roomOrAll(@Nullable String room) {
        return room == null || room.isBlank() ? ALL_ROOMS : room;
    }

    /** Returns whether a session that is placed in a room, or in all rooms, is in a certain room. */
    public static boolean isIn(String room, String placed) {
        return placed.equals(room) || placed.equals(ALL_ROOMS);
    }

    /** Returns whether two places have a room in common. */
    public static boolean shareRoom(String room, String other) {
        return isIn(room, other) || isIn(other, room);
    }

    /** Returns the local times as ISO 8601 writes them, such as {@code 2026-10-24T09:00/2026-10-24T10:00}. */
    public String interval() {
        return start + "/" + end;
    }

    /** Returns whether the room or the time differs. */
    public boolean differsFrom(Place other) {
        return !room.equals(other.room) || !startsAt.equals(other.startsAt) || !endsAt.equals(other.endsAt);
    }
}
