package igf.contracts.scheduling;

import igf.contracts.ZeroAllowed;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A room and a time. Local times are in {@code timeZone}; the instants are derived from them.
 *
 * @param room the room's slug
 * @param roomName the room's name
 * @param capacity number of seats
 * @param start local time with seconds, as {@code 2026-10-12T09:00:00}; the API and {@code fields} of the event leave
 *     the seconds out
 * @param end local time, like {@code start}
 * @param timeZone IANA time zone of all local times
 * @param startsAt the same time as an instant
 * @param endsAt the same time as an instant
 */
public record Placement(
        String room,
        String roomName,
        @ZeroAllowed int capacity,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt) {}
