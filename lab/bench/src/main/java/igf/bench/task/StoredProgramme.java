package igf.bench.task;

import igf.bench.world.RunningApplication;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A stored programme with ten rooms, five days of six hours, and sessions of four people. */
final class StoredProgramme {

    static final int PEOPLE_EACH = 4;

    private static final int ROOMS = 10;
    private static final int HOURS = 6;
    private static final int FIRST_DAY = 3;

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

    /** Appends a programme to the log that can be released. */
    static void fill(RunningApplication scheduling, String edition, int sessions) throws Exception {
        var people = SamplePeople.of(scheduling, sessions * PEOPLE_EACH);
        try (var log = new StoredEventAppender(scheduling)) {
            var programme = new StoredProgramme(edition, log);
            programme.describe();
            for (int i = 0; i < sessions; i++) {
                programme.addSession(i, people.group(i, PEOPLE_EACH));
            }
        }
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

    private void add(String name, String json) throws Exception {
        log.add("Programme", stream, sequence++, name, at, json);
    }

    private void describe() throws Exception {
        add("programme.edition-described.1", """
                {"facts":{"edition":"%s","name":"Forum","theme":"Theme","city":"Lakemouth","timeZone":"Europe/Lisbon",
                "startsOn":"2032-05-03","endsOn":"2032-05-07"}}""".formatted(edition));
        for (int room = 0; room < ROOMS; room++) {
            add("venue.room-described.1", """
                    {"edition":"%s","room":{"room":"room-%d","name":"Room %d","capacity":100,"layouts":["AUDITORIUM"],"version":1}}""".formatted(edition, room, room));
        }
        var slots = IntStream.range(0, HOURS)
                .mapToObj(hour -> "{\"start\":\"%02d:00:00\",\"minutes\":60}".formatted(9 + hour))
                .collect(Collectors.joining(","));
        var days = IntStream.range(0, 5)
                .mapToObj(day -> "{\"date\":\"2032-05-0%d\",\"slots\":[%s]}".formatted(FIRST_DAY + day, slots))
                .collect(Collectors.joining(","));
        add(
                "venue.grid-laid.1",
                "{\"edition\":\"%s\",\"grid\":{\"days\":[%s],\"version\":1}}".formatted(edition, days));
    }

    private void addSession(int number, List<SamplePeople.Person> people) throws Exception {
        var id = UUID.randomUUID();
        add("programme.session-added.1", """
                {"edition":"%s","facts":{"sessionId":"%s","proposalId":"%s","number":%d,"title":"Session %d",
                "format":{"type":"PANEL","layout":"AUDITORIUM","minutes":60},"subthemes":[],"description":"What happened."},
                "people":[%s],"version":1}""".formatted(
                        edition,
                        id,
                        UUID.randomUUID(),
                        number + 1,
                        number + 1,
                        people.stream().map(StoredProgramme::member).collect(Collectors.joining(","))));
        var day = FIRST_DAY + number / (ROOMS * HOURS);
        var hour = 9 + number / ROOMS % HOURS;
        add("programme.session-placed.1", """
                {"edition":"%s","sessionId":"%s","placement":{"room":"room-%d","start":"2032-05-0%dT%02d:00:00"},"previous":null,
                "acknowledged":[],"plan":null,"version":2}""".formatted(edition, id, number % ROOMS, day, hour));
    }

    private static String member(SamplePeople.Person person) {
        return """
                {"personId":"%s","entryId":"%s","role":"SPEAKER","name":"%s","email":"%s","affiliation":"A house",
                "stakeholderGroup":"CIVIL_SOCIETY","region":"AFRICAN","attendance":"ONSITE","state":"CONFIRMED","language":null}""".formatted(person.id(), UUID.randomUUID(), person.name(), person.email());
    }
}
