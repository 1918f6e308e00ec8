package igf.scheduling.venue;

import igf.platform.domain.Refusal;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A room of an edition.
 *
 * @param room slug
 * @param capacity seats
 * @param layouts CIRCLE, U_SHAPE, …; empty if unknown
 * @param version number of the room's changes, from 0
 * @param equipment what the room has, in the secretariat's words; null in older events
 * @param onlineSeats participants who can join online; null if unlimited, and in older events
 * @param closed when it cannot be used; null in older events, empty in releases
 */
public record Room(
        String room,
        String name,
        int capacity,
        List<String> layouts,
        long version,
        @Nullable List<String> equipment,
        @Nullable Integer onlineSeats,
        @Nullable List<Closure> closed) {

    /** All rooms together; see {@link Place#ALL_ROOMS}. */
    public static final Room ALL = new Room(Place.ALL_ROOMS, "All rooms", 0, List.of(), 0);

    public Room {
        layouts = List.copyOf(layouts);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        closed = closed == null ? List.of() : List.copyOf(closed);
    }

    public Room(String room, String name, int capacity, List<String> layouts, long version) {
        this(room, name, capacity, layouts, version, null, null, null);
    }

    @Override
    public List<String> equipment() {
        return equipment == null ? List.of() : equipment;
    }

    @Override
    public List<Closure> closed() {
        return closed == null ? List.of() : closed;
    }

    public Room withVersion(long newVersion) {
        return new Room(room, name, capacity, layouts, newVersion, equipment, onlineSeats, closed);
    }

    /** Returns the room without its closures, whose reasons are the secretariat's own. */
    public Room withoutClosures() {
        return withClosures(List.of());
    }

    public Room withClosures(List<Closure> closures) {
        return new Room(room, name, capacity, layouts, version, equipment, onlineSeats, closures);
    }

    /** Returns the errors of the closures. */
    public List<Refusal> refusals(EditionFacts edition) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < closed().size(); i++) {
            refusals.addAll(closed().get(i).refusals("/closed/" + i, edition));
        }
        return refusals;
    }

    /** Returns when the room is closed next; an earlier instant if it is closed at this one. */
    public Optional<Instant> findNextClosure(Instant instant, ZoneId zone) {
        return closed().stream()
                .filter(closure -> closure.endsAt(zone).isAfter(instant))
                .map(closure -> closure.startsAt(zone))
                .min(Comparator.naturalOrder());
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

    /** Returns the place in this room that begins at a local time. */
    public Place placeAt(LocalDateTime start, int minutes, EditionFacts edition) {
        var zone = edition.zone();
        var end = LocalTimes.plusMinutes(start, minutes, zone);
        var startsAt = LocalTimes.toInstant(start, zone);
        return new Place(
                room, name, capacity, start, end, edition.timeZone(), startsAt, startsAt.plusSeconds(minutes * 60L));
    }
}
