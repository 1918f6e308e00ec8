package igf.api.seat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * Numbers of seats of a session of the released programme.
 *
 * @param sessionId the session's id
 * @param number number of the session in its edition
 * @param title the session's title
 * @param room name of its room
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param capacity seats in the room
 * @param confirmed taken seats in the room
 * @param online seats online
 * @param waitlisted people who wait for a seat in the room
 * @param fixed whether the session has ended, so that its seats are fixed
 */
@Schema(name = "SeatListSessionSeatCounts")
public record SessionSeatCounts(
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
