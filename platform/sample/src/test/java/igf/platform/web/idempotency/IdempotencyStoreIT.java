package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import igf.platform.command.RequestAttempt;
import igf.platform.command.StoredResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyStoreIT {

    private static final HikariDataSource SOURCE = Tables.in("test_kept_answers");

    private static final RequestRow FORMER = new RequestRow("ada|null", "former", "hash", new byte[32], true);

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final IdempotencyStore one = at("one");
    private final IdempotencyStore two = at("two");

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private IdempotencyStore at(String node) {
        return new IdempotencyStore(jdbc, JsonMapper.builder().build(), node);
    }

    private static RequestRow row(String caller, String key, String hash) {
        return new RequestRow(caller, key, hash, new byte[32], false);
    }

    private static RequestRow row(String key) {
        return row("ada", key, "hash");
    }

    private static void keep(IdempotencyStore at, RequestAttempt attempt, String body) {
        at.storeResponse(
                row(attempt.key()), attempt, new StoredResponse(201, Map.of("ETag", "\"1\""), body.getBytes(UTF_8)));
    }

    private String kept(String key) {
        return new String(answer(key).orElseThrow().body(), UTF_8);
    }

    private Optional<StoredResponse> answer(String key) {
        return one.find(row(key)).map(IdempotencyStore.StoredRequest::response);
    }

    /** The first attempt pauses so long that another node tries. */
    private RequestAttempt overtake(String key) {
        jdbc.sql("UPDATE idempotency SET taken_at = now() - interval '2 minutes' WHERE key = ?")
                .param(key)
                .update();
        return two.begin(row("ada", key, "hash")).orElseThrow();
    }

    @Test
    void an_attempt_that_was_overtaken_does_not_overwrite_the_answer() {
        var first = one.begin(row("ada", "overwrite", "hash")).orElseThrow();
        var second = overtake("overwrite");
        keep(two, second, "the second's");

        keep(one, first, "the first's");

        assertThat(kept("overwrite")).isEqualTo("the second's");
    }

    @Test
    void nor_is_its_answer_taken_for_that_of_the_attempt_at_work() {
        var first = one.begin(row("ada", "early", "hash")).orElseThrow();
        var second = overtake("early");
        keep(one, first, "the first's");
        assertThat(answer("early")).isEmpty();

        keep(two, second, "the second's");

        assertThat(kept("early")).isEqualTo("the second's");
    }

    @Test
    void nor_does_it_give_back_what_the_other_has() {
        var first = one.begin(row("ada", "give", "hash")).orElseThrow();
        var second = overtake("give");

        one.release(first, FORMER);

        assertThat(at("three").begin(row("ada", "give", "hash"))).isEmpty();
        two.release(second, FORMER);
        assertThat(at("three").begin(row("ada", "give", "hash"))).isPresent();
    }

    @Test
    void another_request_under_the_key_is_no_attempt_at_the_first() {
        one.release(one.begin(row("ada", "other", "hash")).orElseThrow(), FORMER);
        assertThat(one.begin(row("ada", "other", "hash"))).isPresent();

        assertThat(one.begin(row("ada", "other", "another"))).isEmpty();
        assertThat(one.begin(row("eve", "other", "another"))).isPresent();
    }

    @Test
    void an_answer_is_forgotten_after_a_day() {
        keep(one, one.begin(row("ada", "old", "hash")).orElseThrow(), "old");
        assertThat(one.deleteExpired(row("old"))).isFalse();
        jdbc.sql("UPDATE idempotency SET created_at = now() - interval '25 hours' WHERE key = 'old'")
                .update();

        one.maintain();

        assertThat(one.find(row("old"))).isEmpty();
    }

    @Test
    void looks_for_rows_of_the_release_before_only_while_there_may_be_some() {
        assertThat(at("alone").isUpgrading()).isFalse();

        jdbc.sql("INSERT INTO replica (id, node, release, duties) VALUES ('old', 'old', 'old', '{idempotency}')")
                .update();
        assertThat(at("beside").isUpgrading()).isTrue();

        at("beside").insertMarker(FORMER);
        jdbc.sql("DELETE FROM replica").update();
        assertThat(at("after").isUpgrading()).as("its rows are there for a day").isTrue();

        jdbc.sql("UPDATE idempotency SET created_at = now() - interval '25 hours' WHERE caller = 'ada|null'")
                .update();
        assertThat(at("a day after").isUpgrading()).isFalse();
    }
}
