package igf.console.edition;

import igf.api.venue.GridDayShown;
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
 * {@code 09:00 60, 10:15 60}. Slots for some rooms follow after a vertical bar, with the rooms' slugs before an equals
 * sign: {@code 09:00 60 | hall loft = 09:00 90}.
 */
final class DayGrid {

    private DayGrid() {}

    /** @param bufferMinutes as typed */
    record Grid(List<Day> days, Object bufferMinutes) {}

    record Day(String date, List<Slot> slots, List<String> rooms) {}

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
        grid.days().forEach(day -> lines.merge(day.date().toString(), line(day), DayGrid::join));
        return lines;
    }

    private static String join(String before, String next) {
        return before.isEmpty() ? next : before + " | " + next;
    }

    private static String line(GridDayShown day) {
        String slots = day.slots().stream()
                .map(slot -> slot.start() + " " + slot.minutes())
                .collect(Collectors.joining(", "));
        return day.rooms().isEmpty() ? slots : String.join(" ", day.rooms()) + " = " + slots;
    }

    /** Returns the form with the line of one day on all days. */
    static Map<String, String> copy(Map<String, String> form) {
        String line = form.getOrDefault("day." + form.getOrDefault("from", ""), "");
        Map<String, String> copied = new LinkedHashMap<>(form);
        copied.replaceAll((name, value) -> name.startsWith("day.") ? line : value);
        return copied;
    }

    /** @param typed form fields; the lines are under {@code day.} and the date. A day without slots is left out */
    static Grid grid(Map<String, String> typed) {
        List<Day> days = new ArrayList<>();
        typed.forEach((name, line) -> {
            if (name.startsWith("day.")) {
                parts(line).forEach(part -> days.add(day(name.substring("day.".length()), part)));
            }
        });
        return new Grid(
                days, numberIfPossible(typed.getOrDefault("bufferMinutes", "").strip()));
    }

    /** Returns the parts of a line, one for each day of the grid. */
    static List<String> parts(String line) {
        return Stream.of(line.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Day day(String date, String part) {
        int end = part.indexOf('=');
        List<String> rooms = end < 0
                ? List.of()
                : Stream.of(part.substring(0, end).split("[\\s,]+"))
                        .filter(room -> !room.isEmpty())
                        .toList();
        return new Day(date, slots(part.substring(end + 1)), rooms);
    }

    /** Returns 0 for an empty text, and one that is no number unchanged, so that the service reports it. */
    private static Object numberIfPossible(String text) {
        return text.matches("\\d{0,4}") ? (Object) Integer.valueOf("0" + text) : text;
    }

    /** Parses the slots of a day. A value that is not a slot is kept, so that the service reports it. */
    private static List<Slot> slots(String line) {
        return Stream.of(line.split("[,;]"))
                .map(String::strip)
                .filter(slot -> !slot.isEmpty())
                .map(slot -> {
                    String[] parts = slot.split("\\s+", 2);
                    String minutes = parts.length > 1 ? parts[1] : "";
                    return new Slot(parts[0], minutes.isEmpty() ? minutes : numberIfPossible(minutes));
                })
                .toList();
    }
}
