package igf.scheduling.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day of the programme; its slots may run past midnight. A date can have several with different rooms.
 *
 * @param rooms slugs of the rooms that have these slots; empty for all that no other item of the date names, and null
 *     in older events
 */
public record Day(
        LocalDate date, List<Slot> slots, @Nullable List<String> rooms) {

    public Day {
        slots = List.copyOf(slots);
        rooms = rooms == null ? List.of() : List.copyOf(rooms);
    }

    public Day(LocalDate date, List<Slot> slots) {
        this(date, slots, null);
    }

    @Override
    public List<String> rooms() {
        return rooms == null ? List.of() : rooms;
    }

    Day plusDays(long days) {
        return new Day(date.plusDays(days), slots, rooms);
    }

    /** Returns the slugs of its rooms; an empty one if it has all that no other item names. */
    Set<String> roomKeys() {
        return rooms().isEmpty() ? Set.of("") : Set.copyOf(rooms());
    }
}
