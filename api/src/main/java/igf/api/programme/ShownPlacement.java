package igf.api.programme;

import java.time.Instant;

/**
 * Where and when a session takes place.
 *
 * @param room the room's slug; {@code all-rooms} for all rooms
 * @param roomName the room's name
 * @param capacity seats in the room
 * @param start local to {@code timeZone}, without seconds, as {@code 2026-11-30T09:00}; events write {@code
 *     2026-11-30T09:00:00}
 * @param end local to {@code timeZone}, like {@code start}
 * @param timeZone the edition's, as {@code Europe/Oslo}
 * @param startsAt the start as an instant
 * @param endsAt the end as an instant
 */
public record ShownPlacement(
        String room,
        String roomName,
        int capacity,
        String start,
        String end,
        String timeZone,
        Instant startsAt,
        Instant endsAt) {}
