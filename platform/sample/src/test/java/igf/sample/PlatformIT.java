package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.EventLogEngine;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;

class PlatformIT {

    /** No other service of these tests reads foreign events: they stay on the topic for a reader from its beginning. */
    private static final RunningService SERVICE = RunningService.start(
            SampleApplication.class, "sample-service", "platform", Map.of("igf.inbox.topics", "igf.other.v1"));

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:igf_(?!gateway|mail|webhook)|http_|hikaricp_|jvm_|disk_|process_)[a-z_]+");

    private final Http organizer = SERVICE.as("organizer-1", "ORGANIZER");

    private String open(String name) {
        return organizer
                .post("/api/v1/counters", Map.of("name", name, "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    @Test
    void what_an_alarm_watches_is_measured() {
        var letters = Pattern.compile("igf_dead_letters\\S* [0-9.]+");
        // NaN while the database takes longer than a second to count them.
        var metrics = Await.until(
                "they are counted",
                () -> SERVICE.management()
                        .get("/actuator/prometheus")
                        .expect(200)
                        .text(),
                text -> letters.matcher(text).find());
        assertThat(metrics)
                .containsPattern("igf_view_lag\\{.*view=.* [0-9.]+")
                .containsPattern("igf_view_losses_total\\{.*view=.* 0\\.0")
                .containsPattern("igf_publisher_lag\\S* [0-9.]+")
                .containsPattern("igf_oldest_transaction_seconds\\S* [0-9.]+");
    }

    /**
     * All metrics that the files for Prometheus and Grafana query are in the answer of a running service, letter for
     * letter.
     */
    @Test
    void whatever_an_alarm_or_a_panel_asks_for_is_in_a_real_answer() {
        open("watched");
        SERVICE.kafka().await("sample", all -> !all.isEmpty());
        var folder = Path.of("..", "..", "deploy", "observability");
        var asked = Stream.of("alerts.yml", "dashboard.json")
                .map(folder::resolve)
                .flatMap(file -> expressions(file).stream())
                .flatMap(line -> METRIC.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(15);

        var metrics = Await.until(
                "something was published and answered",
                () -> SERVICE.management()
                        .get("/actuator/prometheus")
                        .expect(200)
                        .text(),
                text -> text.contains("igf_published_total") && text.contains("status=\"201\""));

        assertThat(asked).allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    private static List<String> expressions(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches("\\s*\"?(summary|description|title|runbook_url).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void axon_stands_on_our_log_and_on_spring_transactions() {
        assertThat(SERVICE.bean(EventStorageEngine.class)).isInstanceOf(EventLogEngine.class);
        assertThat(SERVICE.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void a_read_that_carries_the_token_of_a_write_sees_it() {
        var created = organizer
                .post("/api/v1/counters", Map.of("name", "mine", "weight", 1))
                .expect(201);
        var id = created.json().get("id").asString();
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Location")).isEqualTo("/api/v1/counters/" + id);
        var read = SERVICE.anonymous()
                .with("Consistency-Token", created.header("Consistency-Token"))
                .get("/api/v1/counters/" + id)
                .expect(200);
        assertThat(read.json().get("name").asString()).isEqualTo("mine");
        assertThat(read.header("ETag")).startsWith("\"0-");
    }

    @Test
    void every_error_of_a_body_is_told_at_once() {
        var problem = organizer
                .post("/api/v1/counters", "{\"name\": \"\", \"weight\": \"heavy\", \"colour\": 1}")
                .expect(400);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.json().get("type").asString()).isEqualTo("urn:igf:problem:malformed");
        assertThat(problem.json().findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/weight", "/colour");
    }

    @Test
    void parameters_that_are_no_UTF_8_are_the_callers_mistake() {
        var problem = SERVICE.anonymous().get("/api/v1/counters?limit=%C3").expect(400);
        assertThat(problem.json().get("type").asString()).isEqualTo("urn:igf:problem:malformed");
    }

    @Test
    void the_caller_is_checked_before_the_body() {
        SERVICE.anonymous().post("/api/v1/counters", "{").expect(401);
        SERVICE.as("mag-1", "MAG").post("/api/v1/counters", "{").expect(403);
        SERVICE.withToken("not.a.token").post("/api/v1/counters", "{").expect(401);
    }

    @Test
    void a_refusal_is_a_problem_with_its_rule_and_an_unknown_thing_is_404() {
        var id = open("strict");
        var refused = organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", -1))
                .expect(422);
        assertThat(refused.json().at("/violations/0/rule").asString()).isEqualTo("NOT_NEGATIVE");
        organizer
                .post("/api/v1/counters/" + UUID.randomUUID() + "/amounts", Map.of("amount", 1))
                .expect(404);
    }

    @Test
    void an_outdated_if_match_is_412() {
        var id = open("versioned");
        organizer
                .with("If-Match", "\"0\"")
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                .expect(200);
        organizer
                .with("If-Match", "\"0\"")
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                .expect(412);
    }

    @Test
    void the_same_idempotency_key_gives_the_same_answer_and_another_body_422() {
        var once = organizer
                .with("Idempotency-Key", "k-1")
                .post("/api/v1/counters", Map.of("name", "once", "weight", 1))
                .expect(201);
        var again = organizer
                .with("Idempotency-Key", "k-1")
                .post("/api/v1/counters", Map.of("name", "once", "weight", 1))
                .expect(201);
        assertThat(again.text()).isEqualTo(once.text());
        assertThat(again.header("Location")).isEqualTo(once.header("Location"));
        organizer
                .with("Idempotency-Key", "k-1")
                .post("/api/v1/counters", Map.of("name", "two", "weight", 1))
                .expect(422);
    }

    @Test
    void a_reaction_closes_the_counter_and_nothing_can_be_added_then() {
        var id = open("full");
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 100))
                .expect(200);
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("closed").asBoolean(false));
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                .expect(409);
    }

    @Test
    void public_events_are_numbered_densely_per_subject() {
        var id = open("public");
        for (int i = 0; i < 5; i++) {
            organizer
                    .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                    .expect(200);
        }
        var own =
                SERVICE
                        .kafka()
                        .await(
                                "sample",
                                all -> all.stream()
                                                .filter(p -> p.key().equals(id))
                                                .count()
                                        == 5)
                        .stream()
                        .filter(p -> p.key().equals(id))
                        .toList();
        assertThat(own).extracting(p -> p.headers().get("ce_sequence")).containsExactly("0", "1", "2", "3", "4");
        assertThat(own.getFirst().headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/forums/igf/sample")
                .containsEntry("ce_subject", id);
    }

    @Test
    void foreign_events_count_once_and_in_order_whatever_the_broker_does() {
        var id = open("foreign");
        var kafka = SERVICE.kafka();
        kafka.publish("other", "igf.other.said.v1", id, 0, Map.of("counter", id, "amount", 1));
        kafka.publish("other", "igf.other.said.v1", id, 2, Map.of("counter", id, "amount", 100));
        kafka.publish("other", "igf.other.said.v1", id, 0, Map.of("counter", id, "amount", 1));
        kafka.publish("other", "igf.other.said.v1", id, 1, Map.of("counter", id, "amount", 10));
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 111);
    }

    @Test
    void an_error_while_a_batch_is_taken_in_does_not_end_the_consumer() {
        var id = open("classless");
        SERVICE.kafka().publish("other", "igf.other.classless.v1", id, 0, Map.of("counter", id, "amount", 5));
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 5);
    }

    @Test
    void what_was_put_aside_while_another_replica_let_its_predecessor_in_goes_on_with_the_next() {
        var id = open("race");
        var kafka = SERVICE.kafka();
        kafka.publish("other", "igf.other.said.v1", id, 0, Map.of("counter", id, "amount", 1));
        kafka.publish("other", "igf.other.said.v1", id, 2, Map.of("counter", id, "amount", 100));
        var jdbc = SERVICE.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var aside = "INSERT INTO inbox_waiting SELECT stream, 1, id || 'x', replace(replace(headers, id, id || 'x'),"
                + " '\"ce_sequence\":\"2\"', '\"ce_sequence\":\"1\"'), body FROM inbox_waiting WHERE stream LIKE '%|' || ?";
        Await.until(
                "its successor was put aside", () -> jdbc.sql(aside).param(id).update(), n -> n == 1);
        kafka.publish("other", "igf.other.said.v1", id, 3, Map.of("counter", id, "amount", 1000));
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 1201);
    }

    @Test
    void a_restored_source_gives_lost_numbers_to_new_events_and_both_are_taken_in() {
        var id = open("restored");
        var kafka = SERVICE.kafka();
        var type = "igf.other.said.v1";
        var second = "00000000-0000-0000-0000-000000000002";
        kafka.publish("other", type, id, 0, Map.of("counter", id, "amount", 1));
        kafka.publish("other", type, id, 1, Map.of("counter", id, "amount", 10));
        kafka.publish("other", type, id, 2, Map.of("counter", id, "amount", 100));
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 111);
        kafka.publish("other", type, id, 1, Map.of("counter", id, "amount", 10), second, "");
        kafka.publish("other", type, id, 2, Map.of("counter", id, "amount", 1000), second, "new");
        kafka.publish("other", type, id, 3, Map.of("counter", id, "amount", 10000), second, "new");
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 11111);
        kafka.publish("other", type, id, 2, Map.of("counter", id, "amount", 100));
        kafka.publish("other", type, id, 2, Map.of("counter", id, "amount", 1000), second, "new");
        kafka.publish("other", type, id, 4, Map.of("counter", id, "amount", 100000), second, "new");
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("foreign").asInt(0) == 111111);
    }

    @Test
    void a_foreign_event_that_cannot_be_read_parks_its_subject_until_it_is_given_up() {
        var bad = open("bad");
        var good = open("good");
        var kafka = SERVICE.kafka();
        var admin = SERVICE.as("secretariat", "SECRETARIAT");
        kafka.publish("other", "igf.other.said.v1", bad, 0, "\"nonsense\"");
        kafka.publish("other", "igf.other.said.v1", bad, 1, Map.of("counter", bad, "amount", 7));
        kafka.publish("other", "igf.other.said.v1", good, 0, Map.of("counter", good, "amount", 5));
        organizer.await(
                "/api/v1/counters/" + good, a -> a.json().path("foreign").asInt(0) == 5);
        var letters = admin.await("/api/v1/admin/dead-letters", a -> a.text().contains(bad));
        assertThat(organizer.get("/api/v1/counters/" + bad).json().has("foreign"))
                .isFalse();
        var letter = letters.json()
                .get("items")
                .valueStream()
                .filter(l -> l.toString().contains(bad))
                .findFirst()
                .orElseThrow();
        var path = "/api/v1/admin/dead-letters/" + letter.get("id").asString();
        admin.post(path + "/retry", "").expect(409);
        admin.post(path + "/discard", "").expect(204);
        organizer.await("/api/v1/counters/" + bad, a -> a.json().path("foreign").asInt(0) == 7);
    }

    @Test
    void pages_pin_their_position_so_that_later_rows_are_not_mixed_in() {
        var names =
                IntStream.range(0, 7).mapToObj(i -> "page-" + UUID.randomUUID()).toList();
        var token = names.stream()
                .map(n -> organizer
                        .post("/api/v1/counters", Map.of("name", n, "weight", 1))
                        .expect(201)
                        .header("Consistency-Token"))
                .toList()
                .getLast();
        var seen = new java.util.ArrayList<String>();
        var next = "/api/v1/counters?limit=3";
        while (!next.isEmpty()) {
            var page = organizer
                    .with("Consistency-Token", token)
                    .get(next)
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> seen.add(item.asString()));
            open("later");
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        }
        assertThat(seen).containsAll(names).doesNotHaveDuplicates();
        organizer.get("/api/v1/counters?color=red").expect(400);
        organizer.get("/api/v1/counters?cursor=nonsense").expect(400);
    }

    @Test
    void a_view_is_rebuilt_beside_itself_and_comes_out_with_the_same_hash() {
        var id = open("rebuilt");
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 3))
                .expect(200);
        var admin = SERVICE.as("secretariat", "SECRETARIAT");
        var started = admin.post("/api/v1/admin/projections/sample/counters/rebuild", Map.of("reason", "test"))
                .expect(202);
        var done = admin.await(
                started.header("Location"),
                a -> List.of("succeeded", "failed")
                        .contains(a.json().get("status").asString()));
        var result = done.json().get("result");
        assertThat(done.json().get("status").asString()).isEqualTo("succeeded");
        assertThat(result.get("hash").asString())
                .isEqualTo(result.get("before").asString())
                .hasSize(64);
        assertThat(organizer.get("/api/v1/counters/" + id).json().get("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void an_event_that_a_view_cannot_project_is_listed_and_the_view_goes_on() {
        var id = open("poison");
        var after = open("after");
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 666))
                .expect(200);
        organizer
                .post("/api/v1/counters/" + after + "/amounts", Map.of("amount", 2))
                .expect(200);
        organizer.await("/api/v1/counters/" + after, a -> a.json().path("total").asInt() == 2);
        var admin = SERVICE.as("secretariat", "SECRETARIAT");
        var letters = admin.get("/api/v1/admin/dead-letters").expect(200).json().get("items");
        assertThat(letters.valueStream().filter(l -> l.get("subject").asString().equals(id)))
                .hasSize(1);
    }

    @Test
    void an_event_of_an_older_shape_is_read_in_the_new_one_by_aggregates_and_views() {
        var id = open("old");
        SERVICE.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
                        INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                          payloadtype, timestamp)
                        VALUES (?, 1, 'Counter', gen_random_uuid()::text,
                          convert_to('{"actor":"t","at":"2020-01-01T00:00:00Z","correlation":"t"}', 'UTF8'),
                          convert_to('{"id":"' || ? || '","plus":40}', 'UTF8'), 'counter.added.0', '2020-01-01T00:00:00Z')""")
                .params(id, id)
                .update();
        organizer.await("/api/v1/counters/" + id, a -> a.json().path("total").asInt() == 40);
        var added = organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 2))
                .expect(200);
        assertThat(added.json().get("total").asInt()).isEqualTo(42);
    }
}
