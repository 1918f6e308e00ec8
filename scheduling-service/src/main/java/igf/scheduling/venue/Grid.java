package igf.scheduling.venue;

import igf.platform.domain.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of an edition and their slots.
 *
 * @param version number of the grid's changes, from 0; -1 before the first
 * @param bufferMinutes time that a person needs between sessions in two rooms; null in older events means 0
 */
public record Grid(List<Day> days, long version, @Nullable Integer bufferMinutes) {

    public static final Grid NONE = new Grid(List.of(), -1);

    public Grid {
        days = List.copyOf(days);
    }

    public Grid(List<Day> days, long version) {
        this(days, version, null);
    }

    /** Returns the time that a person needs between sessions in two rooms. */
    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes == null ? 0 : bufferMinutes);
    }

    /** Returns the slot of a room that starts then. */
    public Optional<Slot> findSlot(String room, LocalDateTime start) {
        return daysOf(room, start.toLocalDate())
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.start().equals(start.toLocalTime()))
                .findFirst();
    }

    /** Returns the day that names the room, otherwise the one for all other rooms. */
    private Stream<Day> daysOf(String room, LocalDate date) {
        var named = days.stream()
                .filter(day -> day.date().equals(date) && day.rooms().contains(room))
                .toList();
        return named.isEmpty()
                ? days.stream()
                        .filter(day -> day.date().equals(date) && day.rooms().isEmpty())
                : named.stream();
    }

    /** Returns the grid as it is that many days later. */
    public Grid plusDays(long number, long newVersion) {
        return new Grid(days.stream().map(day -> day.plusDays(number)).toList(), newVersion, bufferMinutes);
    }

    /** Returns whether a day has slots for the room only. */
    public boolean names(String room) {
        return days.stream().anyMatch(day -> day.rooms().contains(room));
    }

    /** Returns the next grid, without a room. A date that only the room had stays, without slots. */
    public Grid withoutRoom(String room) {
        var left = new ArrayList<Day>();
        for (var day : days) {
            var others =
                    day.rooms().stream().filter(other -> !other.equals(room)).toList();
            if (!others.isEmpty() || day.rooms().isEmpty()) {
                left.add(new Day(day.date(), day.slots(), others));
            }
        }
        days.stream()
                .map(Day::date)
                .distinct()
                .filter(date -> left.stream().noneMatch(day -> day.date().equals(date)))
                .forEach(date -> left.add(new Day(date, List.of())));
        left.sort(Comparator.comparing(Day::date));
        return new Grid(left, version + 1, bufferMinutes);
    }

    public boolean includesDay(LocalDate date) {
        return days.stream().anyMatch(day -> day.date().equals(date));
    }

    public record Start(LocalDateTime time, int minutes) {}

    /** Returns the starts of all slots, whichever rooms have them. */
    public List<Start> starts() {
        return days.stream()
                .flatMap(day ->
                        day.slots().stream().map(slot -> new Start(day.date().atTime(slot.start()), slot.minutes())))
                .distinct()
                .sorted(Comparator.comparing(Start::time))
                .toList();
    }

    /** Returns whether a room has a slot of this start and length. */
    public boolean hasSlot(String room, Start start) {
        return findSlot(room, start.time())
                .filter(slot -> slot.minutes() == start.minutes())
                .isPresent();
    }

    /** Builds a grid of these slots. Of slots that start at the same time it keeps the longest. */
    public static Grid ofStarts(Collection<Start> starts) {
        var days = new TreeMap<LocalDate, TreeMap<LocalTime, Integer>>();
        starts.forEach(start -> days.computeIfAbsent(start.time().toLocalDate(), date -> new TreeMap<>())
                .merge(start.time().toLocalTime(), start.minutes(), Math::max));
        return new Grid(
                days.entrySet().stream()
                        .map(day -> new Day(
                                day.getKey(),
                                day.getValue().entrySet().stream()
                                        .map(slot -> new Slot(slot.getKey(), slot.getValue()))
                                        .toList()))
                        .toList(),
                0);
    }

    /** Returns the grid's errors: duplicate days of a room and overlapping slots. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        var roomsByDate = new HashMap<LocalDate, Set<String>>();
        for (int d = 0; d < days.size(); d++) {
            var day = days.get(d);
            var rooms = day.roomKeys();
            var taken = roomsByDate.computeIfAbsent(day.date(), date -> new HashSet<>());
            var repeatsEarlier = !Collections.disjoint(taken, rooms);
            taken.addAll(rooms);
            if (repeatsEarlier) {
                refusals.add(Refusal.rule(
                        "DAY_TWICE", "/days/" + d + "/date", "The grid has each day only once for a room."));
            }
            var slots = day.slots();
            for (int s = 0; s < slots.size(); s++) {
                if (overlapsEarlier(slots, s)) {
                    refusals.add(Refusal.rule(
                            "SLOTS_OVERLAP",
                            "/days/" + d + "/slots/" + s,
                            "It begins before another slot of the day has ended."));
                }
            }
        }
        return refusals;
    }

    private static boolean overlapsEarlier(List<Slot> slots, int index) {
        var slot = slots.get(index);
        return slots.subList(0, index).stream()
                .anyMatch(other -> slot.start().toSecondOfDay() / 60 < other.endMinute()
                        && other.start().toSecondOfDay() / 60 < slot.endMinute());
    }
}
