package igf.console.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as a grid: time down, rooms across. A row is five minutes. A session without a room of its own takes all
 * columns. The style sheet {@code timetable.css} places each session by its classes, because the policy of the pages
 * forbids style attributes.
 *
 * @param rooms the columns
 * @param hours the full hours
 * @param classes the classes of each session, by its id
 */
record Timetable(List<Session.Theme> rooms, List<Hour> hours, Map<String, String> classes) {

    /** Numbers of columns, of rows, and of rows of one session, for which the style sheet has classes. */
    private static final int MAX_ROOMS = 40;

    private static final int MAX_ROWS = 288;
    private static final int MAX_SPAN = 96;

    private static final int ROW_MINUTES = 5;

    /** A session of fewer rows has no space for its time. */
    private static final int MIN_SPAN_WITH_TIME = 9;

    /** @param row class of its row */
    record Hour(String row, Instant at) {}

    /**
     * Returns a day as a grid; null for a day without rooms, or with more rooms than a grid can have.
     *
     * @param sessions the day's sessions by time
     */
    static @Nullable Timetable of(List<Session> sessions, ZoneId zone) {
        List<Session.Theme> rooms = Programme.rooms(sessions);
        if (rooms.isEmpty() || rooms.size() > MAX_ROOMS) {
            return null;
        }
        Instant first = start(sessions.getFirst())
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
        Map<String, String> classes = new LinkedHashMap<>();
        Map<String, Instant> ends = new HashMap<>();
        for (Session session : sessions) {
            Instant before = ends.getOrDefault(session.room(), Instant.MIN);
            ends.merge(session.room(), end(session), (one, other) -> one.isAfter(other) ? one : other);
            classes.put(session.id(), classes(session, first, rooms, before.isAfter(start(session))));
        }
        return new Timetable(rooms, hours(sessions, first), classes);
    }

    /** @param beside whether another session in the room has not ended; then both are visible */
    private static String classes(Session session, Instant first, List<Session.Theme> rooms, boolean beside) {
        int row = row(first, start(session));
        long minutes = Duration.between(start(session), end(session)).toMinutes();
        int span = Math.clamp((minutes + ROW_MINUTES - 1) / ROW_MINUTES, 1, MAX_SPAN);
        int column = rooms.indexOf(session.inRoom());
        return (column < 0 ? "all" : "c" + (column + 1))
                + (" r" + row + " s" + span)
                + (span < MIN_SPAN_WITH_TIME ? " short" : "")
                + (beside ? " beside" : "");
    }

    private static List<Hour> hours(List<Session> sessions, Instant first) {
        Instant last =
                sessions.stream().map(Timetable::end).max(Instant::compareTo).orElse(first);
        return Stream.iterate(first, at -> at.isBefore(last), at -> at.plus(1, ChronoUnit.HOURS))
                .limit(MAX_ROWS * ROW_MINUTES / 60)
                .map(at -> new Hour("r" + row(first, at), at))
                .toList();
    }

    private static int row(Instant first, Instant at) {
        return Math.clamp(Duration.between(first, at).toMinutes() / ROW_MINUTES, 0, MAX_ROWS - 1);
    }

    private static Instant start(Session session) {
        return Objects.requireNonNull(session.startsAt());
    }

    private static Instant end(Session session) {
        return Objects.requireNonNull(session.endsAt());
    }

    /** Returns the classes of a session. */
    public String classesOf(Session session) {
        return classes.getOrDefault(session.id(), "");
    }

    /** Returns the class for the number of rooms. Up to eight fit a desktop screen, and up to four fit a tablet. */
    public String size() {
        String fits = rooms.size() > 8 ? "" : rooms.size() > 4 ? " fits" : " fits few";
        return "n" + rooms.size() + fits;
    }
}
