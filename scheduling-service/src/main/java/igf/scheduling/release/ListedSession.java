package igf.scheduling.release;

import java.time.Instant;
import java.util.UUID;

/**
 * A released session as lists of rooms, subthemes and people name it.
 *
 * @param id the session's id
 * @param number of the session in its edition
 * @param title the session's title
 * @param minutes length
 * @param placement where and when
 */
public record ListedSession(UUID id, int number, String title, int minutes, ListedPlacement placement) {

    /**
     * Where and when it is.
     *
     * @param room the room's slug
     * @param roomName the room's name
     * @param capacity seats in the room
     * @param start local to {@code timeZone}, as {@code 2026-11-30T09:00}
     * @param end local to {@code timeZone}
     * @param timeZone the edition's, as {@code Europe/Oslo}
     * @param startsAt the start as an instant
     * @param endsAt the end as an instant
     */
    public record ListedPlacement(
            String room,
            String roomName,
            int capacity,
            String start,
            String end,
            String timeZone,
            Instant startsAt,
            Instant endsAt) {}

    public static ListedSession of(ReleasedSession session) {
        var place = session.place();
        return new ListedSession(
                session.sessionId(),
                session.number(),
                session.title(),
                session.format().minutes(),
                new ListedPlacement(
                        place.room(),
                        place.roomName(),
                        place.capacity(),
                        place.start().toString(),
                        place.end().toString(),
                        place.timeZone(),
                        place.startsAt(),
                        place.endsAt()));
    }
}
