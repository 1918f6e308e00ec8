package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Foreign;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxIT {

    private static final String SAID = "igf.other.said.v1";
    private static final String UNHEARD_OF = "igf.other.unheard-of.v1";

    private String subject = UUID.randomUUID().toString();

    /** The events of a test are about a counter that there is. */
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

    private Inbox.Arrival said(long number, String id, int amount) {
        return said(SAID, number, id, amount);
    }

    private Inbox.Arrival said(String type, long number, String id, int amount) {
        return new Inbox.Arrival(
                "igf.other.v1",
                Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        "/forums/igf/other",
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
                        Foreign.FIRST_LIFE,
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

    @Test
    void what_is_here_by_its_id_is_dropped_under_whatever_number_it_comes() {
        try (var service = start(Map.of())) {
            var inbox = service.bean(Inbox.class);
            inbox.receive(List.of(said(0, subject + ".0", 1), said(2, subject + ".2", 1)));

            inbox.receive(List.of(said(1, subject + ".0", 1), said(3, subject + ".2", 1)));

            assertThat(log(service)).hasSize(1);
            inbox.receive(List.of(said(1, subject + ".1", 1)));
            assertThat(log(service))
                    .extracting(Row::id)
                    .containsExactly(subject + ".0", subject + ".1", subject + ".2");
            assertThat(aside(inbox)).isEmpty();
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
                assertThat(log(upgraded).stream().filter(r -> r.stream().endsWith(TakingUp.MARK)))
                        .extracting(Row::id)
                        .containsExactly(subject + ".1" + TakingUp.MARK, subject + ".3" + TakingUp.MARK);
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
                    .containsExactly(subject + ".0", subject + ".0" + TakingUp.MARK, subject + ".1");
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
                    new Inbox.Arrival("t", headers, bytes("one")),
                    new Inbox.Arrival("t", headers, bytes("two")),
                    new Inbox.Arrival("t", Map.of(), bytes("three"))));
            inbox.receive(List.of(new Inbox.Arrival("t", Map.of(), bytes("three"))));

            assertThat(inbox.rejected()).hasSize(before + 3);
            for (var aside : inbox.rejected()) {
                assertThat(inbox.retry(aside.id())).isFalse();
                assertThat(inbox.discard(aside.id())).isTrue();
            }
            assertThat(inbox.rejected()).isEmpty();
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
