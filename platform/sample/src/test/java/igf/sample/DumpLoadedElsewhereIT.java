package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.Database;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterEvent;
import igf.sample.counter.WhenUnluckyThenStumble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A dump of an older server has transaction ids that a younger one has not reached; {@code deploy/restore} repairs
 * this.
 */
class DumpLoadedElsewhereIT {

    private static final Path SCRIPT = Path.of("..", "..", "deploy", "restore", "rebase-log.sql");

    /** Makes ids like those of an older server, also in the tables with positions. */
    private static final String OLDER_SERVER = """
            BEGIN;
            ALTER TABLE domain_event DISABLE TRIGGER append_only;
            UPDATE domain_event SET txid = (txid::text::bigint + 1000000000)::text::xid8;
            ALTER TABLE domain_event ENABLE TRIGGER append_only;
            UPDATE publisher_position SET txid = txid + 1000000000;
            UPDATE token_entry SET token = convert_to(regexp_replace(convert_from(token, 'UTF8'),
              '"txid":([1-9][0-9]*)', '"txid":1\\1', 'g'), 'UTF8');
            COMMIT""";

    private final Database owner = Infrastructure.get().log("test_dump").owner();

    private static RunningService start() {
        return RunningService.start(SampleApplication.class, "sample-service", "dump", Map.of());
    }

    private static String open(RunningService service) {
        return service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", "dump", "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static void add(RunningService service, String counter, int amount) {
        service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", amount))
                .expect(200);
    }

    private void asOwner(String script) throws SQLException {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private List<String> order() throws SQLException {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT array_agg(eventidentifier ORDER BY txid, globalindex) FROM domain_event""")) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static List<Integer> handled(RunningService service, String counter) {
        return service.bean(WhenUnluckyThenStumble.class).handled().stream()
                .filter(event -> event.id().equals(UUID.fromString(counter)))
                .map(CounterEvent.Added::amount)
                .toList();
    }

    private static List<String> numbers(OtherServices kafka, String counter, int count) {
        return kafka
                .await(
                        "sample",
                        all -> all.stream().filter(p -> p.key().equals(counter)).count() >= count)
                .stream()
                .filter(p -> p.key().equals(counter))
                .map(p -> String.valueOf(p.headers().get("ce_sequence")))
                .toList();
    }

    @Test
    void nothing_is_told_or_done_twice_and_what_is_new_goes_on() throws SQLException, IOException {
        String counter;
        try (var service = start()) {
            counter = open(service);
            for (var amount : IntStream.rangeClosed(1, 3).toArray()) {
                add(service, counter, amount);
            }
            Await.until("all is reacted to", () -> handled(service, counter), h -> h.equals(List.of(1, 2, 3)));
            assertThat(numbers(service.kafka(), counter, 3)).containsExactly("0", "1", "2");
        }
        var before = order();
        asOwner(OLDER_SERVER);
        assertThatThrownBy(DumpLoadedElsewhereIT::start).hasStackTraceContaining("rebase-log.sql");

        asOwner(Files.readString(SCRIPT));
        asOwner(Files.readString(SCRIPT));

        assertThat(order()).isEqualTo(before);
        try (var service = start()) {
            add(service, counter, 4);
            Await.until("the new one is reacted to", () -> handled(service, counter), h -> h.contains(4));
            assertThat(handled(service, counter)).containsExactly(4);
            assertThat(numbers(service.kafka(), counter, 4)).containsExactly("0", "1", "2", "3");
        }
    }
}
