package igf.scheduling.venue;

import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Place;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room of an edition.
 *
 * @param room slug
 * @param capacity seats
 * @param layouts CIRCLE, U_SHAPE, …; empty if unknown
 * @param version number of the room's changes, from 0
 */
public record Room(String room, String name, int capacity, List<String> layouts, long version) {

    public Room {
        layouts = List.copyOf(layouts);
    }

    /**
     * Returns whether the room offers a layout; true if the layout does not matter or the room's layouts are unknown.
     */
    public boolean offersLayout(@Nullable String layout) {
        return layout == null
                || layout.equals("FLEXIBLE")
                || layouts.isEmpty()
                || layouts.contains(layout)
                || layouts.contains("FLEXIBLE");
    }

    /** Returns the place that this room is from a local time on, for a number of minutes. */
    public Place placeAt(LocalDateTime start, int minutes, EditionFacts edition) {
        var zone = edition.zone();
        var end = LocalTimes.plusMinutes(start, minutes, zone);
        var startsAt = LocalTimes.toInstant(start, zone);
        return new Place(
                room, name, capacity, start, end, edition.timeZone(), startsAt, startsAt.plusSeconds(minutes * 60L));
    }
}
