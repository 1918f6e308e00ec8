package igf.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Our readers lose nothing and keep each stream's order, whatever the writers do. Axon's own reader, on the same table
 * in the same run, does lose events: this proves that the check finds it. {@code -Digf.hostile.seconds} and
 * {@code -Digf.hostile.seed} configure the run.
 */
class HostileWritersIT {

    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("igf.hostile.seconds", 8));
    private static final long SEED =
            Long.getLong("igf.hostile.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "hostile", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void ours_are_given_all_that_was_committed_once_and_in_its_streams_order_and_axons_is_not() throws Exception {
        var log = service.bean(EventLog.class);
        var start = log.head();
        var writers =
                new HostileWriters(log, new TransactionTemplate(service.bean(PlatformTransactionManager.class)), SEED);
        var stock = new StockReader(service.bean(DataSource.class), service.bean(Serializer.class));
        try (var one = new Reader("one", log, start, false, SEED);
                var other = new Reader("other", log, start, false, SEED);
                var mortal = new Reader("mortal", log, start, true, SEED)) {
            var ours = List.of(one, other, mortal);
            try (stock) {
                stock.start();
                writers.write(LENGTH, () -> writers.wereHostile() && mortal.deaths() > 0);
            }
            var stored = stored(start);
            for (var reader : ours) {
                Await.until("all delivered", reader::count, n -> n >= stored.size());
            }
            System.out.println(writers + ", " + stored.size() + " stored, " + mortal.deaths() + " deaths of a reader, "
                    + Deliveries.problems(stored, stock.delivered()).size() + " faults of the stock reader");
            assertThat(writers.wereHostile()).as("%s", writers).isTrue();
            assertThat(mortal.deaths()).as("deaths, %s", writers).isPositive();
            for (var reader : ours) {
                assertThat(Deliveries.problems(stored, reader.delivered()))
                        .as("%s", writers)
                        .isEmpty();
                assertThat(reader.positions())
                        .as("positions are dense, %s", writers)
                        .containsExactlyElementsOf(LongStream.rangeClosed(
                                        start.positionNumber() + 1, start.positionNumber() + stored.size())
                                .boxed()
                                .toList());
            }
            assertThat(Deliveries.problems(stored, stock.delivered()))
                    .as("the planted bug is seen, %s", writers)
                    .anyMatch(problem -> problem.startsWith("lost: "));
        }
    }

    private static Set<String> stored(LogToken after) {
        return new HashSet<>(service.bean(JdbcClient.class)
                .sql("SELECT eventidentifier FROM domain_event WHERE (txid, globalindex) > (?::text::xid8, ?)")
                .params(Long.toString(after.txid()), after.index())
                .query(String.class)
                .list());
    }
}
