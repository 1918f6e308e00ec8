package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.command.Commands;
import igf.platform.log.EventLog;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterCommand;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A failover to a standby that lacked the newest events. */
class LostTailIT {

    private static final String NAME = "lost_tail";

    /** Simulates the loss of the newest commits with their server. */
    private static void lose(UUID stream, int after) throws SQLException {
        var owner = Infrastructure.get().log("test_" + NAME).owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE domain_event DISABLE TRIGGER append_only");
            statement.execute("DELETE FROM domain_event WHERE aggregateidentifier = '" + stream
                    + "' AND sequencenumber > " + after);
            statement.execute("ALTER TABLE domain_event ENABLE TRIGGER append_only");
        }
    }

    @Test
    void a_kept_aggregate_appends_nothing_behind_events_that_are_gone() throws SQLException {
        try (var service = RunningService.start(SampleApplication.class, "sample-service", NAME, Map.of())) {
            var commands = service.bean(Commands.class);
            var id = UUID.randomUUID();
            commands.sendAs("test", new CounterCommand.Open(id, "kept"), "test");
            for (int i = 0; i < 5; i++) {
                commands.sendAs("test", new CounterCommand.Add(id, 1), "test");
            }
            lose(id, 3);

            var written = commands.<Integer>sendAs("test", new CounterCommand.Add(id, 10), "test");

            assertThat(written.result()).as("decided on what is there").isEqualTo(13);
            assertThat(written.versionOf(id)).isEqualTo(4);
            assertThat(service.bean(EventLog.class).readStream(id.toString())).hasSize(5);
        }
    }
}
