package igf.api.seat;

import java.time.Instant;
import java.util.UUID;

/**
 * How full a session of the released programme is.
 *
 * @param sessionId the session's id
 * @param number of the session in its edition
 * @param title the session's title
 * @param room name of its room
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param capacity seats in the room
 * @param confirmed seats in the room that are taken
 * @param online confirmed seats online
 * @param waitlisted how many wait for a seat in the room
 * @param fixed whether the session has ended, so that seats are neither taken nor given back any more
 */
public record SeatListSessionSeatCounts(
        UUID sessionId,
        int number,
        String title,
        String room,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int confirmed,
        int online,
        int waitlisted,
        boolean fixed) {}
