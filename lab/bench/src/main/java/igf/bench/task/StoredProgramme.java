package igf.bench.task;

import igf.bench.world.RunningApplication;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A stored programme of five days, which is appended to the log of the scheduling service. */
final class StoredProgramme implements AutoCloseable {

    static final int PEOPLE_EACH = 4;

    private static final LocalDate FIRST_DAY = LocalDate.of(2032, 5, 3);
    private static final int DAYS = 5;
    private static final String LAYOUT = "AUDITORIUM";

    private final String edition;
    private final String stream;
    private final StoredEventAppender log;
    private final Instant at = Instant.now();
    private int sequence;

    private StoredProgramme(String edition, StoredEventAppender log) {
        this.edition = edition;
        this.stream = "programme:" + edition;
        this.log = log;
    }

    /** Equal rooms, and the slots of each day. */
    record Venue(int rooms, int firstHour, int slots, int minutes) {

        private static final Venue TEN_ROOMS = new Venue(10, 9, 6, 60);

        /** Returns a placement as JSON. The places of a slot have consecutive numbers, from 0. */
        String place(int number) {
            var slot = number / rooms;
            var start =
                    FIRST_DAY.plusDays(slot / slots).atTime(firstHour, 0).plusMinutes((long) (slot % slots) * minutes);
            return "{\"room\":\"room-%d\",\"start\":\"%s\"}".formatted(number % rooms, start);
        }
    }

    /**
     * The content of a session.
     *
     * @param subtheme null for none
     * @param members its people, as of {@link StoredProgramme#member}
     */
    record Content(String layout, int minutes, @Nullable Integer subtheme, List<String> members) {}

    /** Appends a programme to the log that can be released. */
    static void fill(RunningApplication scheduling, String edition, int sessions) throws Exception {
        var people = SamplePeople.of(scheduling, sessions * PEOPLE_EACH);
        fill(
                scheduling,
                edition,
                Venue.TEN_ROOMS,
                sessions,
                number -> new Content(LAYOUT, 60, null, members(people.group(number, PEOPLE_EACH))));
    }

    /**
     * Appends a programme whose sessions have the first places of the venue.
     *
     * @param contentOf content of a session by its place
     * @return ids of the sessions
     */
    static List<UUID> fill(
            RunningApplication scheduling, String edition, Venue venue, int sessions, IntFunction<Content> contentOf)
            throws Exception {
        var ids = new ArrayList<UUID>();
        try (var programme = open(scheduling, edition)) {
            for (int room = 0; room < venue.rooms(); room++) {
                programme.addRoom(room, 100, List.of(LAYOUT));
            }
            programme.layGrid(venue.firstHour(), venue.minutes(), day -> venue.slots());
            for (int i = 0; i < sessions; i++) {
                var id = programme.addSession(i + 1, contentOf.apply(i));
                programme.place(id, venue.place(i));
                ids.add(id);
            }
        }
        return ids;
    }

    /** Returns a programme that has no rooms yet, and is in the log once it is closed. */
    static StoredProgramme open(RunningApplication scheduling, String edition) throws Exception {
        var programme = new StoredProgramme(edition, new StoredEventAppender(scheduling));
        programme.add("programme.edition-described.1", """
                {"facts":{"edition":"%s","name":"Forum","theme":"Theme","city":"Lakemouth","timeZone":"Europe/Lisbon",
                "startsOn":"2032-05-03","endsOn":"2032-05-07"}}""".formatted(edition));
        return programme;
    }

    /**
     * Appends the edition's planning to the log of the notification service, which would otherwise look up the edition
     * for each mail.
     */
    static void announce(RunningApplication notification, String edition) throws Exception {
        var at = Instant.now();
        var id = UUID.randomUUID();
        try (var log = new StoredEventAppender(notification)) {
            log.add("foreign", "/forums/igf/proposal|" + edition, 0, "fact.received.1", at, """
                    {"type":"igf.edition.planned.v1","id":"%s","source":"/forums/igf/proposal","subject":"%s","sequence":0,
                    "sourcePosition":1,"epoch":"%s","time":"%s","correlationId":"bench","edition":"%s",
                    "data":{"edition":"%s","name":"Forum","timeZone":"Europe/Lisbon"}}""".formatted(
                            id, edition, id, at, edition, edition));
        }
    }

    private void add(String name, String json) throws SQLException {
        log.add("Programme", stream, sequence++, name, at, json);
    }

    void addRoom(int number, int capacity, List<String> layouts) throws SQLException {
        add("venue.room-described.1", """
                {"edition":"%s","room":{"room":"room-%d","name":"Room %d","capacity":%d,"layouts":[%s],"version":1}}""".formatted(
                        edition,
                        number,
                        number,
                        capacity,
                        layouts.stream().map(layout -> "\"" + layout + "\"").collect(Collectors.joining(","))));
    }

    /** @param slotsOf number of a day's slots, by the number of the day from 0 */
    void layGrid(int firstHour, int minutes, IntUnaryOperator slotsOf) throws SQLException {
        var days = IntStream.range(0, DAYS)
                .mapToObj(day -> "{\"date\":\"%s\",\"slots\":[%s]}"
                        .formatted(
                                FIRST_DAY.plusDays(day),
                                IntStream.range(0, slotsOf.applyAsInt(day))
                                        .mapToObj(slot ->
                                                LocalTime.of(firstHour, 0).plusMinutes((long) slot * minutes))
                                        .map(start -> "{\"start\":\"%s\",\"minutes\":%d}".formatted(start, minutes))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        add(
                "venue.grid-laid.1",
                "{\"edition\":\"%s\",\"grid\":{\"days\":[%s],\"version\":1}}".formatted(edition, days));
    }

    /** @return its id */
    UUID addSession(int number, Content content) throws SQLException {
        var id = UUID.randomUUID();
        var subtheme = content.subtheme();
        add("programme.session-added.1", """
                {"edition":"%s","facts":{"sessionId":"%s","proposalId":"%s","number":%d,"title":"Session %d",
                "format":{"type":"PANEL","layout":"%s","minutes":%d},"subthemes":[%s],"description":"What happened."},
                "people":[%s],"version":1}""".formatted(
                edition,
                id,
                UUID.randomUUID(),
                number,
                number,
                content.layout(),
                content.minutes(),
                subtheme == null ? "" : "{\"id\":\"theme-%d\",\"name\":\"Theme %d\"}".formatted(subtheme, subtheme),
                String.join(",", content.members())));
        return id;
    }

    private void place(UUID id, String placement) throws SQLException {
        add("programme.session-placed.1", """
                {"edition":"%s","sessionId":"%s","placement":%s,"previous":null,"acknowledged":[],"plan":null,"version":2}""".formatted(edition, id, placement));
    }

    static List<String> members(List<SamplePeople.Person> people) {
        return people.stream().map(person -> member(person, "A house")).toList();
    }

    static String member(SamplePeople.Person person, String affiliation) {
        return """
                {"personId":"%s","entryId":"%s","role":"SPEAKER","name":"%s","email":"%s","affiliation":"%s",
                "stakeholderGroup":"CIVIL_SOCIETY","region":"AFRICAN","attendance":"ONSITE","state":"CONFIRMED","language":null}""".formatted(person.id(), UUID.randomUUID(), person.name(), person.email(), affiliation);
    }

    @Override
    public void close() throws SQLException {
        log.close();
    }
}
