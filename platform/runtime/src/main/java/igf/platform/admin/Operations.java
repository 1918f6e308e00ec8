package igf.platform.admin;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work that takes longer than an answer: started, watched, cancelled. What a restart cut off is failed, not forgotten. */
public final class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, AtomicBoolean> cancelled = new ConcurrentHashMap<>();

    public Operations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        jdbc.sql(
                        "UPDATE operation SET status = 'failed', errors = '[\"interrupted by a restart\"]' WHERE status IN ('pending', 'running')")
                .update();
    }

    /** What the work tells while it runs. */
    public interface Progress {
        void of(long done, long total);

        boolean isCancelled();
    }

    /** The work; its answer becomes the operation's result. */
    public interface Work {
        Object run(Progress progress) throws Exception;
    }

    /** As {@code GET /operations/{id}} shows it. */
    public record Operation(
            UUID id,
            String kind,
            String startedBy,
            String status,
            Map<String, Long> progress,
            @Nullable JsonNode result,
            List<String> errors) {}

    public UUID start(String kind, String startedBy, Work work) {
        var id = Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("INSERT INTO operation (id, kind, started_by, status, created_at) VALUES (?, ?, ?, 'pending', ?)")
                .params(id, kind, startedBy, Timestamp.from(clock.instant()))
                .update();
        var stop = new AtomicBoolean();
        cancelled.put(id, stop);
        Thread.ofVirtual().name("operation-" + kind).start(() -> run(id, kind, work, stop));
        return id;
    }

    private void run(UUID id, String kind, Work work, AtomicBoolean stop) {
        jdbc.sql("UPDATE operation SET status = 'running' WHERE id = ?")
                .param(id)
                .update();
        var progress = new Pace(stop) {
            @Override
            void tell(long done, long total, String pace) {
                jdbc.sql("UPDATE operation SET done = ?, total = ?, result = ? WHERE id = ?")
                        .params(done, total, pace, id)
                        .update();
            }
        };
        try {
            var result = work.run(progress);
            end(id, stop.get() ? "cancelled" : "succeeded", json.writeValueAsString(result), "[]");
        } catch (Exception e) {
            LOG.error("The operation {} {} failed", kind, id, e);
            end(id, "failed", null, json.writeValueAsString(List.of(String.valueOf(e.getMessage()))));
        } finally {
            cancelled.remove(id);
        }
    }

    private void end(UUID id, String status, @Nullable String result, String errors) {
        jdbc.sql("""
                        UPDATE operation SET status = ?, result = ?, errors = ?, ended_at = ?,
                          done = CASE WHEN ? = 'succeeded' THEN total ELSE done END
                        WHERE id = ?""")
                .params(java.util.Arrays.asList(status, result, errors, Timestamp.from(clock.instant()), status, id))
                .update();
    }

    public Optional<Operation> find(UUID id) {
        return jdbc.sql("SELECT kind, started_by, status, done, total, result, errors FROM operation WHERE id = ?")
                .param(id)
                .query((row, n) -> new Operation(
                        id,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Map.of("done", row.getLong(4), "total", row.getLong(5)),
                        row.getString(6) == null ? null : json.readTree(row.getString(6)),
                        row.getString(7) == null
                                ? List.of()
                                : List.of(json.readValue(row.getString(7), String[].class))))
                .optional();
    }

    /** Asks the work to stop; false if it is not running here. */
    public boolean cancel(UUID id) {
        var stop = cancelled.get(id);
        if (stop == null) {
            return false;
        }
        stop.set(true);
        return true;
    }
}
