package igf.console.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A bar chart of submissions on each day of a call.
 *
 * @param days from the first to the last submission, in order; days without submissions are included
 * @param all number of all submissions
 */
record SubmissionChart(List<Day> days, int all) {

    /** The maximum number of days that the chart shows. */
    private static final int MAX_DAYS = 200;

    private static final int HEIGHT = 100;

    /**
     * @param date ISO 8601
     * @param x position of its bar among the days
     */
    record Day(String date, int count, int x, int height) {

        public int y() {
            return HEIGHT - height;
        }
    }

    /** @param byDay counts by date */
    static SubmissionChart of(JsonNode byDay) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        byDay.properties()
                .forEach(entry -> counts.put(
                        LocalDate.parse(entry.getKey()), entry.getValue().asInt(0)));
        if (counts.isEmpty()) {
            return new SubmissionChart(List.of(), 0);
        }
        List<LocalDate> dates = List.copyOf(counts.keySet());
        LocalDate last = dates.getLast();
        LocalDate first =
                dates.getFirst().isBefore(last.minusDays(MAX_DAYS)) ? last.minusDays(MAX_DAYS) : dates.getFirst();
        int maxCount = counts.values().stream().mapToInt(count -> count).max().orElse(1);
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            int count = counts.getOrDefault(day, 0);
            days.add(new Day(day.toString(), count, days.size(), Math.ceilDiv(HEIGHT * count, maxCount)));
        }
        return new SubmissionChart(
                days, counts.values().stream().mapToInt(count -> count).sum());
    }

    /** Returns the days with submissions, for the table. */
    public List<Day> some() {
        return days.stream().filter(day -> day.count() > 0).toList();
    }
}
