package igf.console.grid;

import igf.api.venue.GridShown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day that can have slots.
 *
 * @param date ISO 8601
 * @param slots number of its slots
 */
public record GridDate(String date, int slots) {

    private static final int MAX_DATES = 60;

    /** Returns the days of the event and all others with slots, in order. */
    public static List<GridDate> listOf(GridShown grid, String startsOn, String endsOn) {
        Map<String, Integer> slots = new TreeMap<>();
        if (!startsOn.isEmpty() && !endsOn.isEmpty()) {
            LocalDate.parse(startsOn)
                    .datesUntil(LocalDate.parse(endsOn).plusDays(1))
                    .limit(MAX_DATES)
                    .forEach(day -> slots.put(day.toString(), 0));
        }
        grid.days()
                .forEach(day -> slots.merge(day.date().toString(), day.slots().size(), Integer::sum));
        return slots.entrySet().stream()
                .map(day -> new GridDate(day.getKey(), day.getValue()))
                .toList();
    }
}
