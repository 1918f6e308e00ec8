package igf.console.edition;

import igf.api.venue.GridShown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of an edition with the start times and lengths of sessions. Each day is one line:
 * {@code 09:00 60, 10:15 60}.
 */
final class DayGrid {

    private DayGrid() {}

    record Grid(List<Day> days) {}

    record Day(String date, List<Slot> slots) {}

    record Slot(String start, Object minutes) {}

    /**
     * Returns a line for each day of the event and for each day with slots.
     *
     * @param grid as the service returns it
     * @param edition the edition, whose dates give the days
     */
    static Map<String, String> lines(GridShown grid, EditionState edition) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!edition.startsOn().isEmpty() && !edition.endsOn().isEmpty()) {
            LocalDate.parse(edition.startsOn())
                    .datesUntil(LocalDate.parse(edition.endsOn()).plusDays(1))
                    .limit(60)
                    .forEach(day -> lines.put(day.toString(), ""));
        }
        grid.days()
                .forEach(day -> lines.put(
                        day.date().toString(),
                        day.slots().stream()
                                .map(slot -> slot.start() + " " + slot.minutes())
                                .collect(Collectors.joining(", "))));
        return lines;
    }

    /** @param typed form fields; the lines are under {@code day.} and the date. A day without slots is left out */
    static Grid grid(Map<String, String> typed) {
        List<Day> days = new ArrayList<>();
        typed.forEach((name, line) -> {
            if (name.startsWith("day.") && !line.isBlank()) {
                days.add(new Day(name.substring("day.".length()), slots(line)));
            }
        });
        return new Grid(days);
    }

    /** Parses the slots of a day. A value that is not a slot is kept, so that the service reports it. */
    private static List<Slot> slots(String line) {
        return Stream.of(line.split("[,;]"))
                .map(String::strip)
                .filter(slot -> !slot.isEmpty())
                .map(slot -> {
                    String[] parts = slot.split("\\s+", 2);
                    String minutes = parts.length > 1 ? parts[1] : "";
                    Object length = minutes.matches("\\d{1,4}") ? (Object) Integer.valueOf(minutes) : minutes;
                    return new Slot(parts[0], length);
                })
                .toList();
    }
}
