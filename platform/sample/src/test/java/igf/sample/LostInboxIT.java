package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The broker remembers what a log has received, but a log that was restored to an earlier state does not. */
class LostInboxIT {

    /** The effect of a backup that is too old on the inbox: the events are lost, and the log begins a new epoch. */
    private static final String PUT_BACK = """
            BEGIN;
            ALTER TABLE domain_event DISABLE TRIGGER append_only;
            DELETE FROM domain_event WHERE type = 'foreign';
            ALTER TABLE domain_event ENABLE TRIGGER append_only;
            DELETE FROM inbox_expected;
            DELETE FROM log_epoch;
            COMMIT""";

    private final String subject = UUID.randomUUID().toString();

    private static RunningService start() {
        return RunningService.start(
                SampleApplication.class, "sample-service", "lost_inbox", Map.of("igf.inbox.topics", "igf.other.v1"));
    }

    private void say(RunningService service, int number) {
        service.kafka()
                .publish("other", "igf.other.said.v1", subject, number, Map.of("counter", subject, "amount", number));
    }

    private void awaitTaken(RunningService service, int count) {
        Await.until(
                count + " are in the log",
                () -> service.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM domain_event WHERE type = 'foreign' AND aggregateidentifier LIKE ?")
                        .param("%" + subject)
                        .query(Integer.class)
                        .single(),
                taken -> taken == count);
    }

    /** Returns the epochs in which partitions were read from their beginning. */
    private static String life(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT DISTINCT value FROM setting WHERE name LIKE 'inbox.read.%'")
                .query(String.class)
                .single();
    }

    private static void putBack() throws SQLException {
        var owner = Infrastructure.get().log("test_lost_inbox").owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(PUT_BACK);
        }
    }

    @Test
    void what_a_log_has_lost_comes_again_by_itself_and_once() throws SQLException {
        String firstLife;
        try (var service = start()) {
            for (var number = 0; number < 3; number++) {
                say(service, number);
            }
            awaitTaken(service, 3);
            firstLife = life(service);
        }
        putBack();
        try (var service = start()) {
            awaitTaken(service, 3);
            assertThat(life(service)).isNotEqualTo(firstLife);
            say(service, 3);
            awaitTaken(service, 4);
        }
    }
}
