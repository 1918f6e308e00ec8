package igf.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlinesIT {

    private static final HikariDataSource SOURCE = Tables.in("test_deadlines");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    /** More than one page. */
    private static final int MANY = 510;

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final List<String> fired = new ArrayList<>();

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private void plant(String name, int minutesAgo) {
        jdbc.sql(
                        "INSERT INTO deadline (name, subject, due) SELECT ?, n::text, ?::timestamptz FROM generate_series(1, ?) n")
                .params(name, NOW.minusSeconds(60L * minutesAgo).toString(), MANY)
                .update();
    }

    private List<String> left() {
        return jdbc.sql("SELECT name FROM deadline GROUP BY name HAVING count(*) = ? ORDER BY name")
                .param(MANY)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void what_nobody_handles_or_what_fails_keeps_nothing_later_from_being_fired() {
        plant("retired", 30);
        plant("fails", 20);
        var deadlines = new Deadlines(
                jdbc,
                Clock.fixed(NOW, ZoneOffset.UTC),
                List.of(
                        handler("fails", () -> {
                            throw new IllegalStateException("planted");
                        }),
                        handler("works", () -> fired.add("works"))));
        deadlines.set("works", "one", NOW.minusSeconds(60));
        deadlines.set("works", "not-yet", NOW.plusSeconds(60));

        deadlines.fireDue();

        assertThat(fired).containsExactly("works");
        assertThat(left()).containsExactly("fails", "retired");
        assertThat(jdbc.sql("SELECT subject FROM deadline WHERE name = 'works'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("not-yet");
    }

    private static DeadlineHandler handler(String name, Runnable what) {
        return new DeadlineHandler() {
            @Override
            public String deadline() {
                return name;
            }

            @Override
            public void fire(String subject, Instant due) {
                what.run();
            }
        };
    }
}
