package igf.scheduling.release;

import java.time.Instant;
import java.util.UUID;

/**
 * A released session as lists of rooms, subthemes and people name it.
 *
 * @param minutes length
 */
public record ListedSession(UUID id, int number, String title, int minutes, ListedPlacement placement) {

    /** Where it is. @param room slug; @param start local to {@code timeZone}; @param end likewise */
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
