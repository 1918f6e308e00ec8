package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A request that comes again because its answer never arrived. What a killed process does is shown in {@code deploy/faults}. */
class RepeatedRequestsIT {

    private static final RunningService SERVICE =
            RunningService.start(SampleApplication.class, "sample-service", "repeated", Map.of("igf.node", "repeated"));

    private final JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
    /** Only the owner of the tables may plant something in them. */
    private final JdbcClient owner = owner();

    private final Http organizer = SERVICE.as("organizer-1", "ORGANIZER");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static JdbcClient owner() {
        var database = Infrastructure.get().log("test_repeated").owner();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private Http.Answer open(String key, String name) {
        return organizer.with("Idempotency-Key", key).post("/api/v1/counters", Map.of("name", name, "weight", 1));
    }

    private long streams(String id) {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE convert_from(payload, 'UTF8') LIKE ?")
                .param("%" + id + "%")
                .query(Long.class)
                .single();
    }

    /** As if the process had ended between the commit and the answer. */
    private void loseAnswers(String key) {
        owner.sql("""
                CREATE OR REPLACE FUNCTION lose_answer() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'planted: the answer is not kept'; END $$""").update();
        owner.sql("""
                CREATE TRIGGER lose_answer BEFORE UPDATE OF status ON idempotency FOR EACH ROW
                WHEN (NEW.key = '%s' AND NEW.status IS NOT NULL) EXECUTE FUNCTION lose_answer()""".formatted(key)).update();
    }

    private void keepAnswers() {
        owner.sql("DROP TRIGGER lose_answer ON idempotency").update();
    }

    @Test
    void gets_the_first_outcome_at_once_and_nothing_happens_twice() {
        loseAnswers("lost");
        var first = open("lost", "once-only").expect(201);
        keepAnswers();
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
        loseAnswers("add-1");
        var first = adding.post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 5))
                .expect(200);
        keepAnswers();
        organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 7))
                .expect(200);
        var again = adding.post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 5))
                .expect(200);
        assertThat(again.text()).isEqualTo(first.text()).contains("5");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void an_attempt_that_was_overtaken_commits_nothing() {
        owner.sql("""
                CREATE FUNCTION overtake() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN UPDATE idempotency SET attempt = attempt + 1 WHERE key = 'overtaken'; RETURN NULL; END $$""").update();
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
