package igf.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Sha256;
import igf.platform.people.People;
import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request is repeated because its answer was lost. For killed processes see {@code lab/faults}. */
class RepeatedRequestsIT {

    /** Another one for each run of this class: a request with a key is new only once. */
    private static String name;

    private static RunningService service;
    private static JdbcClient jdbc;
    private static DatabaseFaults planted;
    private static Http organizer;

    /** During an upgrade: the previous release has answered requests today. */
    @BeforeAll
    static void start() {
        name = "repeated-" + UUID.randomUUID().toString().substring(0, 8);
        service = RunningService.start(SampleApplication.class, "sample-service", name, Map.of("igf.node", "repeated"));
        jdbc = service.bean(JdbcClient.class);
        organizer = service.as("organizer-1", "ORGANIZER");
        planted = DatabaseFaults.ofService(name);
        planted.owner().sql("""
                        INSERT INTO idempotency (caller, key, request_hash, status, headers, body)
                        VALUES ('organizer-2|null', 'answered', 'hash', 200, '{}', '')""").update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Http.Response open(String key, String name) {
        return organizer.with("Idempotency-Key", key).post("/api/v1/counters", Map.of("name", name, "weight", 1));
    }

    private long streams(String id) {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE convert_from(payload, 'UTF8') LIKE ?")
                .param("%" + id + "%")
                .query(Long.class)
                .single();
    }

    /** As if the process had ended between the commit and the answer. */
    private Http.Response losing(Supplier<Http.Response> request) {
        var answer = new AtomicReference<Http.Response>();
        planted.withoutStoringResponses(() -> answer.set(request.get()));
        return answer.get();
    }

    @Test
    void gets_the_first_outcome_at_once_and_nothing_happens_twice() {
        var first = losing(() -> open("lost", "once-only")).expect(201);
        var again = open("lost", "once-only").expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        for (var header : new String[] {"Location", "ETag", "Consistency-Token"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(streams("once-only")).isEqualTo(1);
        open("lost", "another").expect(422);
        assertThat(open("lost", "once-only").expect(201).text()).isEqualTo(first.text());
    }

    @Test
    void gets_the_first_result_of_a_command_that_would_come_out_otherwise_now() {
        var id = open("counter", "twice-added").expect(201).json().get("id").asString();
        var adding = organizer.with("Idempotency-Key", "add-1");
        var first = losing(() -> adding.post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 5)))
                .expect(200);
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 7))
                .expect(200);
        var again = adding.post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 5))
                .expect(200);
        assertThat(again.text()).isEqualTo(first.text()).contains("5");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void gets_the_first_answer_though_the_caller_may_not_ask_any_more() {
        var asking = organizer.with("Idempotency-Key", "roles");
        var first = losing(() -> asking.post("/api/v1/counters", Map.of("name", "roles", "weight", 1)))
                .expect(201);
        var without = service.as("organizer-1").with("Idempotency-Key", "roles");
        assertThat(without.post("/api/v1/counters", Map.of("name", "roles", "weight", 1))
                        .expect(201)
                        .text())
                .isEqualTo(first.text());
    }

    @Test
    void gets_the_first_answer_while_another_replica_is_believed_to_be_at_work() {
        var first = losing(() -> open("elsewhere", "elsewhere")).expect(201);
        planted.owner()
                .sql("UPDATE idempotency SET node = 'another', taken_at = now() WHERE status IS NULL")
                .update();

        assertThat(open("elsewhere", "elsewhere").expect(201).text()).isEqualTo(first.text());
    }

    @Test
    void a_request_that_the_release_before_left_without_an_answer_does_nothing_twice() {
        var body = "{\"name\":\"left\",\"weight\":1}";
        var asking = organizer.with("Idempotency-Key", "left");
        // The first id that that release derived from this seed.
        var id = "d6ce5c9b-4ee1-8f5a-9f96-a527497feca4";
        left("left", body, id);

        var again = asking.post("/api/v1/counters", body).expect(201);

        assertThat(again.json().get("id").asString()).isEqualTo(id);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(streams(id)).as("nothing was appended").isZero();
        assertThat(asking.post("/api/v1/counters", body).expect(201).text()).isEqualTo(again.text());
    }

    /** As commit 6004e0d7 left a request whose first command was committed. */
    private void left(String key, String body, String id) {
        var hash = HexFormat.of()
                .formatHex(
                        Sha256.of("POST /api/v1/counters?null application/json".getBytes(UTF_8), body.getBytes(UTF_8)));
        var person = service.bean(People.class).findOrCreate("organizer-1@example.org");
        var outcome = "{\"step\":1,\"many\":false,\"values\":[],\"appended\":"
                + "[{\"txid\":5,\"index\":6,\"stream\":\"%s\",\"sequence\":0}]}".formatted(id);
        planted.owner()
                .sql("""
                        INSERT INTO idempotency (caller, key, request_hash, seed, outcomes)
                        VALUES (?, ?, ?, '\\x01', ARRAY[?])""")
                .params("organizer-1|" + person, key, hash, outcome)
                .update();
    }

    @Test
    void an_attempt_that_was_overtaken_commits_nothing() {
        var owner = planted.owner();
        owner.sql("""
                CREATE FUNCTION overtake() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN UPDATE idempotency SET attempt = attempt + 1 WHERE status IS NULL; RETURN NULL; END $$""").update();
        owner.sql("CREATE TRIGGER overtake AFTER INSERT ON domain_event EXECUTE FUNCTION overtake()")
                .update();
        open("overtaken", "never-stored").expect(503);
        owner.sql("DROP TRIGGER overtake ON domain_event").update();
        assertThat(streams("never-stored")).isZero();
        open("overtaken", "never-stored").expect(201);
        assertThat(streams("never-stored")).isEqualTo(1);
    }

    @Test
    void if_match_with_a_star_asks_only_that_it_is_there() {
        var id = open("star", "starred").expect(201).json().get("id").asString();
        var close = "/api/v1/counters/" + id + "/closing";
        organizer.post(close, "").expect(428);
        organizer.with("If-Match", "\"9\"").post(close, "").expect(412);
        organizer.with("If-Match", "*").post(close, "").expect(204);
    }
}
