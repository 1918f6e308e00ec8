package igf.console.edition;

import igf.api.venue.GridShown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of an edition with the start times of sessions, one line for each day: {@code 09:00 60, 10:15 60}. */
final class DayGrid {

    private DayGrid() {}

    record Grid(List<Day> days) {}

    record Day(String date, List<Slot> slots) {}

    record Slot(String start, Object minutes) {}

    /**
     * Returns a line for each day of the event and each day with slots.
     *
     * @param grid as the service returns it
     */
    static Map<String, String> lines(GridShown grid, EditionState year) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!year.startsOn().isEmpty() && !year.endsOn().isEmpty()) {
            LocalDate.parse(year.startsOn())
                    .datesUntil(LocalDate.parse(year.endsOn()).plusDays(1))
                    .limit(60)
                    .forEach(day -> all.put(day.toString(), ""));
        }
        grid.days()
                .forEach(day -> all.put(
                        day.date().toString(),
                        day.slots().stream()
                                .map(slot -> slot.start() + " " + slot.minutes())
                                .collect(Collectors.joining(", "))));
        return all;
    }

    /** @param typed lines by {@code day.} and the date; a day without slots is left out */
    static Grid grid(Map<String, String> typed) {
        List<Day> days = new ArrayList<>();
        typed.forEach((name, line) -> {
            if (name.startsWith("day.") && !line.isBlank()) {
                days.add(new Day(name.substring("day.".length()), slots(line)));
            }
        });
        return new Grid(days);
    }

    /** Keeps a value that is no slot, so that the service reports it. */
    private static List<Slot> slots(String line) {
        return Stream.of(line.split("[,;]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    String[] parts = text.split("\\s+", 2);
                    String minutes = parts.length > 1 ? parts[1] : "";
                    Object length = minutes.matches("\\d{1,4}") ? (Object) Integer.valueOf(minutes) : minutes;
                    return new Slot(parts[0], length);
                })
                .toList();
    }
}
