package igf.scheduling.support;

import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a session takes place.
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
public record ShownPlacement(
        String room,
        String roomName,
        int capacity,
        String start,
        String end,
        String timeZone,
        Instant startsAt,
        Instant endsAt) {

    public static ShownPlacement of(Place place) {
        return new ShownPlacement(
                place.room(),
                place.roomName(),
                place.capacity(),
                place.start().toString(),
                place.end().toString(),
                place.timeZone(),
                place.startsAt(),
                place.endsAt());
    }

    /** Null for no place. */
    public static @Nullable ShownPlacement orNull(@Nullable Place place) {
        return place == null ? null : of(place);
    }
}
