package igf.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.order.Deliveries.Delivered;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The smallest case of {@link HostileWritersIT}: two transactions, of which the earlier one commits last. */
class LateCommitIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "late", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_late_commit_is_delivered_by_our_reader_and_skipped_by_axons() throws Exception {
        var log = service.bean(EventLog.class);
        var source = service.bean(DataSource.class);
        var stock = new StockReader(source, service.bean(Serializer.class));
        var ours = log.head();
        try (var slow = source.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            insert(statement, "late", Instant.now());
            try (var quick = source.getConnection();
                    var other = quick.createStatement()) {
                insert(other, "backdated", Instant.now().minusSeconds(120));
            }
            stock.readOn();
            assertThat(log.read(ours, 10))
                    .as("held back behind the open transaction")
                    .isEmpty();
            slow.commit();
            stock.readOn();
            var seenByUs = Await.until("both", () -> log.read(ours, 10), both -> both.size() == 2).stream()
                    .map(e -> e.recorded().stream())
                    .toList();
            assertThat(seenByUs).containsExactly("late", "backdated");
            assertThat(stock.delivered())
                    .as("the planted bug: Axon 4.13's own reader")
                    .extracting(Delivered::stream)
                    .containsExactly("backdated");
        }
    }

    @Test
    void the_head_is_the_place_of_the_last_event_though_one_before_it_has_a_higher_index() throws Exception {
        var log = service.bean(EventLog.class);
        var source = service.bean(DataSource.class);
        var start = log.head();
        try (var slow = source.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            insert(statement, "first", Instant.now());
            try (var quick = source.getConnection();
                    var other = quick.createStatement()) {
                insert(other, "last", Instant.now());
            }
            insert(statement, "second", Instant.now());
            slow.commit();
        }
        var read = Await.until("all", () -> log.read(start, 10), all -> all.size() == 3);
        assertThat(read).extracting(entry -> entry.recorded().stream()).containsExactly("first", "second", "last");
        assertThat(read.get(1).token().index())
                .isGreaterThan(read.getLast().token().index());
        assertThat(log.head()).isEqualTo(read.getLast().token());
    }

    @Test
    void the_head_counts_on_from_the_last_mark() throws Exception {
        var log = service.bean(EventLog.class);
        var source = service.bean(DataSource.class);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            insert(statement, "many", Instant.now(), 600);
        }
        var all = Await.until("all", () -> log.read(LogToken.START, 1000), read -> read.size() >= 600);
        assertThat(marks(source)).isPositive();
        assertThat(log.head()).isEqualTo(all.getLast().token());
    }

    private static int marks(DataSource source) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM log_mark")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void insert(Statement statement, String stream, Instant at) throws Exception {
        insert(statement, stream, at, 1);
    }

    private static void insert(Statement statement, String stream, Instant at, int events) throws Exception {
        statement.execute("""
                INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                  payloadtype, timestamp)
                SELECT '%s', n, 'test', gen_random_uuid()::text,
                  convert_to('{"actor":"t","at":"%2$s","correlation":"t"}', 'UTF8'),
                  convert_to('{"id":"00000000-0000-0000-0000-000000000001"}', 'UTF8'), 'counter.closed.1', '%2$s'
                FROM generate_series(0, %3$d) AS n""".formatted(stream, at, events - 1));
    }
}
