package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxIT {

    private static final String SAID = "igf.other.said.v1";
    private static final String UNHEARD_OF = "igf.other.unheard-of.v1";
    private static final String CONCLUDED = "igf.other.concluded.v1";
    private static final String FIRST = OtherServices.FIRST_EPOCH;
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String THIRD = "00000000-0000-0000-0000-000000000003";

    private String subject = UUID.randomUUID().toString();
    private String source = "/forums/igf/other";

    /** Opens the counter that the test's events are about. */
    private void open(RunningService service) {
        subject = service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", "hears", "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static RunningService start(Map<String, String> more) {
        return RunningService.start(SampleApplication.class, "sample-service", "inbox", more);
    }

    private Inbox.ReceivedMessage said(long number, String id, int amount) {
        return said(SAID, number, id, amount);
    }

    private Inbox.ReceivedMessage said(String type, long number, String id, int amount) {
        return said(type, number, id, amount, OtherServices.FIRST_EPOCH);
    }

    /** Returns an event of an epoch, whose id consists of its distinguishing values. */
    private Inbox.ReceivedMessage said(String epoch, long number, String id) {
        return said(SAID, number, subject + "." + id, 1, epoch);
    }

    private Inbox.ReceivedMessage said(String type, long number, String id, int amount, String epoch) {
        return new Inbox.ReceivedMessage(
                "igf.other.v1",
                Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-27T12:00:00Z",
                        "ce_sequence",
                        Long.toString(number),
                        "ce_sourceposition",
                        "1",
                        "ce_epoch",
                        epoch,
                        "ce_correlationid",
                        "test",
                        "ce_extension",
                        "kept"),
                bytes("{\"counter\": \"%s\", \"amount\": %d}".formatted(subject, amount)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Row(String stream, long number, String id, String type) {}

    private List<Row> log(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT aggregateidentifier, sequencenumber, eventidentifier, payloadtype FROM domain_event"
                        + " WHERE type = 'foreign' AND aggregateidentifier LIKE ? ORDER BY txid, globalindex")
                .param("%" + subject + "%")
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static double conflicts(RunningService service) {
        return service.bean(MeterRegistry.class)
                .get("igf.inbox.conflicts")
                .counter()
                .count();
    }

    private List<Inbox.RejectedMessage> aside(Inbox inbox) {
        return inbox.rejected().stream()
                .filter(a -> a.subject().contains(subject))
                .toList();
    }

    @Test
    void a_new_event_under_a_number_that_is_taken_is_never_dropped() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var before = conflicts(service);
            inbox.receive(List.of(said(0, subject + ".0", 1), said(1, subject + ".1", 10)));

            inbox.receive(List.of(said(1, subject + ".other", 100), said(2, subject + ".2", 1000)));
            inbox.receive(List.of(said(1, subject + ".other", 100), said(1, subject + ".1", 10)));

            assertThat(log(service))
                    .extracting(Row::id)
                    .containsExactly(subject + ".0", subject + ".1", subject + ".2");
            assertThat(conflicts(service)).isEqualTo(before + 1);
            assertThat(aside(inbox)).hasSize(1);
            var other = aside(inbox).getFirst().id();
            assertThat(inbox.retry(other)).isFalse();
            assertThat(aside(inbox)).hasSize(1);
            assertThat(inbox.discard(other)).isTrue();
            assertThat(aside(inbox)).isEmpty();
            assertThat(log(service)).hasSize(3);
        }
    }

    private List<String> ids(RunningService service) {
        return log(service).stream()
                .map(row -> row.id().substring(subject.length() + 1))
                .toList();
    }

    private int waiting(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM inbox_waiting WHERE stream LIKE '%|' || ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_known_id_is_dropped_and_its_number_counts() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            // A reaction that is repeated after a restore has the same id, and may have another number.
            inbox.receive(List.of(said(FIRST, 0, "a"), said(FIRST, 1, "lost"), said(FIRST, 2, "repeated")));
            inbox.receive(List.of(said(SECOND, 1, "new"), said(SECOND, 2, "repeated"), said(SECOND, 3, "b")));
            inbox.receive(List.of(said(SECOND, 4, "c")));

            assertThat(ids(service)).containsExactly("a", "lost", "repeated", "new", "b", "c");
            assertThat(aside(inbox)).isEmpty();
            assertThat(waiting(service)).isZero();
        }
    }

    @Test
    void what_waits_under_two_epochs_is_let_in_once_and_counts_in_both() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            inbox.receive(List.of(said(FIRST, 0, "a"), said(FIRST, 2, "repeated")));
            inbox.receive(List.of(said(SECOND, 1, "new"), said(SECOND, 2, "repeated"), said(SECOND, 3, "b")));
            assertThat(ids(service)).containsExactly("a", "new", "repeated", "b");

            inbox.receive(List.of(said(FIRST, 1, "late"), said(FIRST, 3, "c")));

            assertThat(ids(service)).containsExactly("a", "new", "repeated", "b", "late", "c");
            assertThat(waiting(service)).isZero();
        }
    }

    @Test
    void an_epoch_that_is_heard_of_first_on_another_subject_is_numbered_as_the_later_one() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var before = conflicts(service);
            source = "/forums/igf/" + subject;
            inbox.receive(List.of(said(THIRD, 0, "of another subject")));
            subject = UUID.randomUUID().toString();

            inbox.receive(List.of(said(FIRST, 0, "a"), said(FIRST, 1, "b"), said(FIRST, 2, "lost")));
            inbox.receive(List.of(said(THIRD, 2, "c"), said(THIRD, 3, "d")));

            assertThat(ids(service)).containsExactly("a", "b", "lost", "c", "d");
            assertThat(conflicts(service)).isEqualTo(before);
        }
    }

    @Test
    void two_ids_under_one_awaited_number_are_both_kept() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var before = conflicts(service);
            inbox.receive(List.of(said(FIRST, 0, "a"), said(FIRST, 2, "lost"), said(FIRST, 3, "lost, too")));
            inbox.receive(List.of(said(SECOND, 2, "c"), said(SECOND, 3, "d")));
            inbox.receive(List.of(said(SECOND, 1, "b"), said(SECOND, 4, "e")));
            assertThat(ids(service)).containsExactly("a", "b", "c", "d", "e");

            inbox.receive(List.of(said(FIRST, 1, "b")));

            assertThat(ids(service)).containsExactly("a", "b", "c", "d", "e", "lost", "lost, too");
            assertThat(conflicts(service)).isEqualTo(before);

            // Within one epoch the second one is an error of its source, which an operator must look at.
            inbox.receive(List.of(said(SECOND, 6, "g"), said(SECOND, 6, "again"), said(SECOND, 5, "f")));
            assertThat(ids(service)).endsWith("f", "g");
            assertThat(aside(inbox)).hasSize(1);
            assertThat(waiting(service)).isZero();
        }
    }

    @Test
    void what_nobody_can_read_is_counted_in_every_epoch_once_it_is_given_up() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var unreadable = said(FIRST, 1, "unreadable");
            inbox.receive(List.of(said(FIRST, 0, "a"), nonsense(unreadable), said(FIRST, 2, "b")));
            inbox.receive(List.of(
                    said(SECOND, 0, "a"),
                    nonsense(said(SECOND, 1, "unreadable")),
                    said(SECOND, 2, "b"),
                    said(SECOND, 3, "c")));
            assertThat(ids(service)).containsExactly("a");
            assertThat(aside(inbox)).hasSize(1);

            assertThat(inbox.discard(aside(inbox).getFirst().id())).isTrue();

            assertThat(ids(service)).containsExactly("a", "unreadable", "b", "c");
            assertThat(waiting(service)).isZero();
        }
    }

    private static Inbox.ReceivedMessage nonsense(Inbox.ReceivedMessage arrival) {
        return new Inbox.ReceivedMessage(arrival.topic(), arrival.headers(), bytes("\"nonsense\""));
    }

    @Test
    void whatever_restores_lose_the_last_epoch_comes_in_whole() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            for (var seed = 0; seed < 40; seed++) {
                subject = UUID.randomUUID().toString();
                var random = new Random(seed);
                var published = new ArrayList<String>();
                var batch = new ArrayList<Inbox.ReceivedMessage>();
                for (var epoch : List.of(FIRST, SECOND, THIRD)) {
                    var kept = random.nextInt(published.size() + 1);
                    var lost = new ArrayList<>(published.subList(kept, published.size()));
                    published.subList(kept, published.size()).clear();
                    // By the restored log, the broker has not acknowledged these, so they are sent again.
                    for (var number = random.nextInt(kept + 1); number < kept; number++) {
                        batch.add(said(epoch, number, published.get(number)));
                    }
                    for (var more = 1 + random.nextInt(5); more > 0; more--) {
                        var repeated = !lost.isEmpty() && random.nextBoolean();
                        var id = repeated
                                ? lost.remove(random.nextInt(lost.size()))
                                : epoch.substring(35) + "-" + published.size();
                        batch.add(said(epoch, published.size(), id));
                        published.add(id);
                    }
                    if (random.nextBoolean()) {
                        inbox.receive(List.copyOf(batch));
                        batch.clear();
                    }
                }
                inbox.receive(batch);

                assertThat(ids(service)).as("seed " + seed).containsAll(published);
                assertThat(waiting(service)).as("seed " + seed).isZero();
                assertThat(aside(inbox)).as("seed " + seed).isEmpty();
            }
        }
    }

    @Test
    void what_nobody_here_knows_is_kept_whole_and_taken_up_once_by_a_release_that_does() {
        try (var service = start(Map.of())) {
            open(service);
            var inbox = service.bean(Inbox.class);
            inbox.receive(List.of(
                    said(0, subject + ".0", 1),
                    said(UNHEARD_OF, 1, subject + ".1", 10),
                    said("igf.other.of-no-interest.v1", 2, subject + ".2", 100),
                    said(UNHEARD_OF, 3, subject + ".3", 1000),
                    said(4, subject + ".4", 10000)));
            assertThat(log(service))
                    .extracting(Row::type)
                    .containsExactly(
                            "counter.foreign-said.1",
                            "foreign.raw.1",
                            "foreign.ignored.1",
                            "foreign.raw.1",
                            "counter.foreign-said.1");
            assertThat(service.bean(JdbcClient.class)
                            .sql("SELECT convert_from(payload, 'UTF8') FROM domain_event WHERE eventidentifier = ?")
                            .param(subject + ".1")
                            .query(String.class)
                            .single())
                    .contains("ce_extension", "kept", "amount");
        }
        for (int start = 0; start < 2; start++) {
            try (var upgraded = start(Map.of("sample.also-read", UNHEARD_OF))) {
                upgraded.anonymous()
                        .await(
                                "/api/v1/counters/" + subject,
                                a -> a.json().path("foreign").asInt(0) == 11011);
                upgraded.bean(Inbox.class).receive(List.of(said(5 + start, subject + "." + (5 + start), 0)));
                assertThat(log(upgraded).stream().filter(r -> r.stream().endsWith(RawEventReplay.SUFFIX)))
                        .extracting(Row::id)
                        .containsExactly(
                                subject + ".1" + RawEventReplay.SUFFIX, subject + ".3" + RawEventReplay.SUFFIX);
            }
        }
    }

    @Test
    void what_was_kept_stands_before_what_the_same_subject_says_next() {
        try (var service = start(Map.of())) {
            service.bean(Inbox.class).receive(List.of(said(UNHEARD_OF, 0, subject + ".0", 1)));
            assertThat(log(service)).hasSize(1);
        }
        try (var upgraded = start(Map.of("sample.also-read", UNHEARD_OF))) {
            upgraded.bean(Inbox.class).receive(List.of(said(UNHEARD_OF, 1, subject + ".1", 10)));
            assertThat(log(upgraded))
                    .extracting(Row::id)
                    .containsExactly(subject + ".0", subject + ".0" + RawEventReplay.SUFFIX, subject + ".1");
        }
    }

    @Test
    void a_message_that_is_no_event_can_be_given_up_and_two_are_two() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var before = inbox.rejected().size();
            var headers = new HashMap<String, Object>(said(0, "x", 1).headers());
            headers.remove("ce_epoch");
            inbox.receive(List.of(
                    new Inbox.ReceivedMessage("t", headers, bytes("one")),
                    new Inbox.ReceivedMessage("t", headers, bytes("two")),
                    new Inbox.ReceivedMessage("t", Map.of(), bytes("three"))));
            inbox.receive(List.of(new Inbox.ReceivedMessage("t", Map.of(), bytes("three"))));

            assertThat(inbox.rejected()).hasSize(before + 3);
            for (var aside : inbox.rejected()) {
                assertThat(inbox.retry(aside.id())).isFalse();
                assertThat(inbox.discard(aside.id())).isTrue();
            }
            assertThat(inbox.rejected()).isEmpty();
        }
    }

    /** Returns one of the public events of a recorded event, each with a subject of its own. */
    private Inbox.ReceivedMessage part(String type, String recorded, int ordinal) {
        subject = UUID.nameUUIDFromBytes(bytes(recorded + ordinal)).toString();
        return said(type, 0, recorded + "." + ordinal, 10 * ordinal);
    }

    private static List<String> parts(RunningService service, String recorded) {
        return service.bean(JdbcClient.class)
                .sql("SELECT eventidentifier FROM domain_event WHERE eventidentifier LIKE ? ORDER BY txid, globalindex")
                .param(recorded + ".%")
                .query((row, n) -> row.getString(1).substring(recorded.length()))
                .list();
    }

    private static int amount(RunningService service, String id) {
        return service.bean(JdbcClient.class)
                .sql("SELECT (convert_from(payload, 'UTF8')::json ->> 'amount')::int FROM domain_event"
                        + " WHERE eventidentifier = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static void waitedForTwoMinutes(RunningService service, String id) {
        assertThat(service.bean(JdbcClient.class)
                        .sql("UPDATE inbox_waiting SET arrived_at = arrived_at - interval '2 minutes' WHERE id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void an_event_that_follows_others_waits_for_them_whatever_their_subjects() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var recorded = UUID.randomUUID().toString();

            inbox.receive(List.of(part(CONCLUDED, recorded, 3), part(SAID, recorded, 1)));
            inbox.receive(List.of(part(SAID, recorded, 2)));
            assertThat(parts(service, recorded)).containsExactly(".1", ".2");

            inbox.receive(List.of(part(SAID, recorded, 0)));

            assertThat(parts(service, recorded)).containsExactly(".1", ".2", ".0", ".3");
            assertThat(amount(service, recorded + ".3")).as("as it was sent").isEqualTo(30);
            assertThat(waiting(service)).isZero();
        }
    }

    @Test
    void in_one_batch_the_order_of_partitions_does_not_matter() {
        try (var service = start(Map.of())) {
            var recorded = UUID.randomUUID().toString();

            service.bean(Inbox.class)
                    .receive(List.of(part(CONCLUDED, recorded, 2), part(SAID, recorded, 0), part(SAID, recorded, 1)));

            assertThat(parts(service, recorded)).containsExactly(".0", ".1", ".2");
        }
    }

    @Test
    void after_a_minute_it_comes_without_those_that_are_set_aside_and_says_how_many() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var recorded = UUID.randomUUID().toString();
            inbox.receive(
                    List.of(part(SAID, recorded, 0), nonsense(part(SAID, recorded, 1)), part(CONCLUDED, recorded, 2)));
            inbox.receive(List.of(part(SAID, recorded, 0)));
            assertThat(parts(service, recorded)).containsExactly(".0");

            waitedForTwoMinutes(service, recorded + ".2");
            inbox.receive(List.of(part(SAID, recorded, 0)));

            assertThat(parts(service, recorded)).containsExactly(".0", ".2");
            assertThat(amount(service, recorded + ".2")).as("missing").isEqualTo(1);
        }
    }

    @Test
    void it_follows_and_says_so_when_an_operator_discards_what_it_waited_for() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            var recorded = UUID.randomUUID().toString();
            inbox.receive(
                    List.of(part(CONCLUDED, recorded, 2), part(SAID, recorded, 0), nonsense(part(SAID, recorded, 1))));
            assertThat(parts(service, recorded)).containsExactly(".0");

            // The last subject is that of the event that is set aside.
            assertThat(inbox.discard(aside(inbox).getFirst().id())).isTrue();

            assertThat(parts(service, recorded)).containsExactly(".0", ".1", ".2");
            assertThat(amount(service, recorded + ".2")).as("missing").isEqualTo(1);
        }
    }

    @Test
    void any_number_of_successors_that_waited_come_in_together() {
        var many = 7300;
        try (var service = start(Map.of())) {
            open(service);
            var inbox = service.bean(Inbox.class);
            inbox.receive(IntStream.rangeClosed(1, many)
                    .mapToObj(n -> said(n, subject + "." + n, 1))
                    .toList());
            assertThat(log(service)).isEmpty();

            inbox.receive(List.of(said(0, subject + ".0", 1)));

            assertThat(log(service)).hasSize(many + 1);
            service.anonymous()
                    .await(
                            "/api/v1/counters/" + subject,
                            a -> a.json().path("foreign").asInt(0) == many + 1);
        }
    }
}
