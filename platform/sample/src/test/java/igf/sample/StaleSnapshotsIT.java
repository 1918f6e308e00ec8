package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.command.Commands;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterCommand;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Snapshots of another release. */
class StaleSnapshotsIT {

    private static RunningService start() {
        return RunningService.start(SampleApplication.class, "sample-service", "stale_snapshots", Map.of());
    }

    /** Creates a stream with more events than between two snapshots. */
    private static UUID counted(RunningService service) {
        var commands = service.bean(Commands.class);
        var id = UUID.randomUUID();
        commands.sendAs("test", new CounterCommand.Open(id, "counted"), "test");
        for (int i = 0; i < 105; i++) {
            commands.sendAs("test", new CounterCommand.Add(id, 0), "test");
        }
        Await.until("a snapshot is there", () -> snapshots(service, id), count -> count == 1);
        return id;
    }

    private static long snapshots(RunningService service, UUID id) {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM snapshot_event WHERE aggregateidentifier = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    /** Replaces the snapshot of the current stream, as if a release with fewer or other members had written it. */
    private static void replaceSnapshot(RunningService service, UUID id, String state) {
        service.bean(JdbcClient.class)
                .sql("""
                        UPDATE snapshot_event SET payload = convert_to(?, 'UTF8'), payloadrevision = ?, sequencenumber =
                          (SELECT max(sequencenumber) FROM domain_event WHERE aggregateidentifier = ?)
                        WHERE aggregateidentifier = ?""")
                .params(state, "another", id.toString(), id.toString())
                .update();
    }

    @Test
    void a_snapshot_of_another_release_decides_nothing_and_is_made_anew() {
        UUID closed;
        UUID open;
        try (var older = start()) {
            closed = counted(older);
            older.bean(Commands.class).sendAs("test", new CounterCommand.Close(closed), "test");
            replaceSnapshot(older, closed, "{\"id\":\"" + closed + "\",\"total\":0}");
            open = counted(older);
            replaceSnapshot(older, open, "{\"id\":\"" + open + "\",\"total\":77,\"closed\":false}");
        }
        try (var newer = start()) {
            var organizer = newer.as("organizer-1", "ORGANIZER");
            organizer
                    .post("/api/v1/counters/" + closed + "/amounts", Map.of("amount", 1))
                    .expect(409);
            var added = organizer
                    .post("/api/v1/counters/" + open + "/amounts", Map.of("amount", 1))
                    .expect(200);
            assertThat(added.json().get("total").asInt()).isEqualTo(1);
            Await.until(
                    "a snapshot of this release is there",
                    () -> newer.bean(JdbcClient.class)
                            .sql("SELECT payloadrevision FROM snapshot_event WHERE aggregateidentifier = ?")
                            .param(open.toString())
                            .query(String.class)
                            .list(),
                    revisions -> revisions.size() == 1 && !revisions.contains("another"));
        }
    }
}
