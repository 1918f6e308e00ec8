package igf.scheduling.venue;

import igf.platform.domain.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days of an edition and their slots.
 *
 * @param version number of the grid's changes, from 0; -1 before the first
 */
public record Grid(List<Day> days, long version) {

    public static final Grid NONE = new Grid(List.of(), -1);

    public Grid {
        days = List.copyOf(days);
    }

    public Optional<Slot> findSlot(LocalDateTime start) {
        return days.stream()
                .filter(day -> day.date().equals(start.toLocalDate()))
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.start().equals(start.toLocalTime()))
                .findFirst();
    }

    public boolean includesDay(LocalDate date) {
        return days.stream().anyMatch(day -> day.date().equals(date));
    }

    public record Start(LocalDateTime time, int minutes) {}

    public List<Start> starts() {
        return days.stream()
                .flatMap(day ->
                        day.slots().stream().map(slot -> new Start(day.date().atTime(slot.start()), slot.minutes())))
                .sorted(Comparator.comparing(Start::time))
                .toList();
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

    /** Returns the grid's errors: duplicate days and overlapping slots. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        var seen = new HashSet<>();
        for (int d = 0; d < days.size(); d++) {
            if (!seen.add(days.get(d).date())) {
                refusals.add(Refusal.rule("DAY_TWICE", "/days/" + d + "/date", "The grid has each day only once."));
            }
            var slots = days.get(d).slots();
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
