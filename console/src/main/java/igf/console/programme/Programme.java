package igf.console.programme;

import igf.console.page.Edition;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A released programme.
 *
 * @param release number of the release; 0 before the first release
 * @param name name of the release; empty if it has none
 * @param sessions by time, then by room
 */
record Programme(int release, String name, List<Session> sessions) {

    static final Programme EMPTY = new Programme(0, "", List.of());

    /** The filters. An empty value matches all sessions. */
    record Filter(String day, String subtheme, String room, String text) {
        static final Filter NONE = new Filter("", "", "", "");

        Filter on(String otherDay) {
            return new Filter(otherDay, subtheme, room, text);
        }

        /** Returns the number of filters apart from the day. */
        public int count() {
            return (int) Stream.of(subtheme, room, text)
                    .filter(value -> !value.isBlank())
                    .count();
        }

        boolean matches(Session session, ZoneId zone) {
            return (day.isEmpty() || session.day(zone).equals(day))
                    && (subtheme.isEmpty()
                            || session.subthemes().stream()
                                    .anyMatch(theme -> theme.id().equals(subtheme)))
                    && (room.isEmpty() || session.room().equals(room) || session.isInAllRooms())
                    && (text.isBlank() || session.containsWords(text.strip()));
        }
    }

    /**
     * A day's sessions.
     *
     * @param date ISO 8601
     */
    record Day(String date, List<Session> sessions) {}

    static Programme of(Stream<Session> sessions, int release) {
        return new Programme(
                release,
                "",
                sessions.sorted(Comparator.comparing(Session::startsAt, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Session::roomName)
                                .thenComparing(Session::number))
                        .toList());
    }

    Programme withName(String newName) {
        return new Programme(release, newName, sessions);
    }

    /** Returns the programme with the names of subthemes in a language, so that filters and search find them. */
    Programme in(Locale locale, Edition edition) {
        return new Programme(
                release,
                name,
                sessions.stream()
                        .map(session -> session.withSubthemes(theme ->
                                new Session.Theme(theme.id(), edition.subthemeName(theme.id(), theme.name(), locale))))
                        .toList());
    }

    List<Day> days(Filter filter, ZoneId zone) {
        return sessions.stream()
                .filter(session -> session.startsAt() != null && filter.matches(session, zone))
                .collect(Collectors.groupingBy(session -> session.day(zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    public List<String> dates(ZoneId zone) {
        return sessions.stream()
                .map(session -> session.day(zone))
                .filter(day -> !day.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Session> cancelled() {
        return sessions.stream().filter(Session::cancelled).toList();
    }

    public List<Session.Theme> subthemes() {
        return sessions.stream()
                .flatMap(session -> session.subthemes().stream())
                .distinct()
                .sorted(Comparator.comparing(Session.Theme::name))
                .toList();
    }

    /** Returns the rooms, sorted by name. The id is the room's slug. */
    public List<Session.Theme> rooms() {
        return rooms(sessions);
    }

    static List<Session.Theme> rooms(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> !session.room().isEmpty() && !session.isInAllRooms())
                .map(Session::inRoom)
                .distinct()
                .sorted(Comparator.comparing(Session.Theme::name))
                .toList();
    }

    Optional<Session> findByNumber(int number) {
        return sessions.stream().filter(session -> session.number() == number).findFirst();
    }

    List<Session> sessionsOfPerson(String person) {
        return sessions.stream()
                .filter(session -> session.people().stream()
                        .anyMatch(participant -> participant.personId().equals(person)))
                .toList();
    }
}
