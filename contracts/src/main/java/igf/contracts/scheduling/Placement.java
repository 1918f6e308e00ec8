package igf.contracts.scheduling;

import igf.contracts.FromZero;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A room and a time. Clock times are local to {@code timeZone}; the instants are derived from them.
 *
 * @param room the room's slug
 * @param roomName the room's name
 * @param capacity seats
 * @param start local clock time
 * @param end local clock time
 * @param timeZone IANA zone name, all clock times are local to it
 * @param startsAt the same as an instant
 * @param endsAt the same as an instant
 */
public record Placement(
        String room,
        String roomName,
        @FromZero int capacity,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt) {}
