package igf.platform.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import igf.platform.testing.Await;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class OperationsIT {

    private static final HikariDataSource SOURCE = Tables.in("test_operations");

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private Operations of(String processRun) {
        return new Operations(
                jdbc, JsonMapper.builder().build(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> processRun);
    }

    private void begins(String node, String processRun) {
        jdbc.sql("INSERT INTO replica (id, node, release, duties) VALUES (?, ?, 'test', '{}')")
                .params(processRun, node)
                .update();
    }

    private UUID runningAt(String processRun) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO operation (id, kind, started_by, status, created_at, owner)
                        VALUES (?, 'rebuild', 'somebody', 'running', now(), ?)""").params(id, processRun).update();
        return id;
    }

    @Test
    void a_replica_that_starts_leaves_alone_what_runs_on_another() throws InterruptedException {
        begins("a", "a/1");
        begins("b", "b/1");
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var id = of("a/1").start("rebuild", "somebody", progress -> {
            begun.countDown();
            goOn.await();
            return Map.of("rebuilt", true);
        });
        begun.await();

        assertThat(of("b/1").find(id).orElseThrow().status()).isEqualTo("running");

        goOn.countDown();

        Await.until("it ends well", () -> of("b/1").find(id).orElseThrow().status(), "succeeded"::equals);
    }

    @Test
    void any_replica_shows_what_the_work_has_found_so_far() throws InterruptedException {
        begins("i", "i/1");
        var reported = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var id = of("i/1").start("plan", "somebody", progress -> {
            progress.report(3, 10, Map.of("placed", 7));
            reported.countDown();
            goOn.await();
            return Map.of("placed", 9);
        });
        reported.await();

        var running = of("j/1").find(id).orElseThrow();
        assertThat(running.progress()).isEqualTo(new Operations.Done(3, 10));
        assertThat(running.result()).isNotNull();
        assertThat(running.result().at("/soFar/placed").asInt()).isEqualTo(7);

        goOn.countDown();
        Await.until("it ends", () -> of("j/1").find(id).orElseThrow().status(), "succeeded"::equals);
        assertThat(of("j/1").find(id).orElseThrow().result()).isNotNull().hasToString("{\"placed\":9}");
    }

    @Test
    void any_replica_may_cancel_what_another_one_carries_out() {
        begins("f", "f/1");
        begins("g", "g/1");
        var id = of("f/1").start("rebuild", "somebody", progress -> {
            Await.until("somebody wants its end", progress::isCancelled, cancelled -> cancelled);
            return Map.of("rebuilt", false);
        });

        assertThat(of("g/1").cancel(id)).isTrue();

        Await.until("it ends", () -> of("g/1").find(id).orElseThrow().status(), "cancelled"::equals);
        assertThat(of("g/1").cancel(id)).as("it has ended").isFalse();
    }

    @Test
    void an_unexpected_error_is_not_shown_with_the_words_of_a_library() {
        begins("h", "h/1");
        var id = of("h/1").start("rebuild", "somebody", progress -> {
            throw new IllegalStateException("jdbc:postgresql://inner refused");
        });

        Await.until("it ends", () -> of("h/1").find(id).orElseThrow().status(), "failed"::equals);

        assertThat(of("h/1").find(id).orElseThrow().errors().toString())
                .contains("The operator finds the cause in the log")
                .doesNotContain("jdbc");
    }

    @Test
    void what_a_life_that_is_over_left_unfinished_is_failed() {
        var left = of("any/1").find(runningAt("gone/1")).orElseThrow();

        assertThat(left.status()).isEqualTo("failed");
        assertThat(left.errors()).containsExactly("interrupted by a restart");
    }

    @Test
    void the_next_life_of_a_node_ends_what_the_one_before_left_at_once() {
        begins("c", "c/1");
        var id = runningAt("c/1");
        assertThat(of("c/2").find(id).orElseThrow().status()).isEqualTo("running");

        begins("c", "c/2");

        assertThat(of("c/2").find(id).orElseThrow().status()).isEqualTo("failed");
    }

    @Test
    void a_life_that_was_not_seen_for_long_is_over() {
        begins("d", "d/1");
        var id = runningAt("d/1");
        jdbc.sql("UPDATE replica SET seen = seen - interval '2 minutes' WHERE id = 'd/1'")
                .update();

        assertThat(of("e/1").find(id).orElseThrow().status()).isEqualTo("failed");
    }
}
