package igf.console.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What takes place at a moment, on a day of the event.
 *
 * @param date the day, ISO 8601; empty if it has no sessions
 * @param now ids of the sessions that take place
 * @param next ids of the sessions that begin next on this day
 */
record Happening(String date, List<String> now, List<String> next) {

    static final Happening NOTHING = new Happening("", List.of(), List.of());

    /** @param sessions by time */
    static Happening at(Instant moment, List<Session> sessions, ZoneId zone) {
        String date = moment.atZone(zone).toLocalDate().toString();
        List<Session> today = sessions.stream()
                .filter(session -> session.day(zone).equals(date))
                .toList();
        if (today.isEmpty()) {
            return NOTHING;
        }
        List<Session> later =
                today.stream().filter(session -> session.beginsAfter(moment)).toList();
        return new Happening(
                date,
                ids(today.stream().filter(session -> session.takesPlaceAt(moment))),
                ids(later.stream()
                        .filter(session -> Objects.equals(
                                session.startsAt(), later.getFirst().startsAt()))));
    }

    private static List<String> ids(Stream<Session> sessions) {
        return sessions.map(Session::id).toList();
    }

    /** Returns whether nothing takes place now or later on this day. */
    public boolean isOver() {
        return now.isEmpty() && next.isEmpty();
    }

    public boolean isNow(Session session) {
        return now.contains(session.id());
    }

    public boolean isNext(Session session) {
        return next.contains(session.id());
    }

    /** Whether the link to what takes place now leads to this session. */
    public boolean isFirst(Session session) {
        return Stream.concat(now.stream(), next.stream()).limit(1).anyMatch(session.id()::equals);
    }
}
