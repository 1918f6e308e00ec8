package igf.platform.admin;

import com.fasterxml.uuid.Generators;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts, shows and cancels operations that take longer than a request. An operation belongs to one run of a process.
 * If that process has ended, the next read of the operation marks it as failed.
 */
public final class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Supplier<String> processRun;
    private final Set<UUID> runningHere = ConcurrentHashMap.newKeySet();

    /** @param processRun returns the id of this run of the process, as in the table of replicas */
    public Operations(JdbcClient jdbc, JsonMapper json, Clock clock, Supplier<String> processRun) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.processRun = processRun;
    }

    /** Receives the progress of the work. */
    public interface Progress {
        void report(long done, long total);

        /** @param soFar what the work has found so far; part of the result that is shown while the operation runs */
        void report(long done, long total, Object soFar);

        /**
         * Returns whether the operation was cancelled, up to a fraction of a second ago. Cheap enough to call in every
         * step.
         */
        boolean isCancelled();
    }

    /** The work; its return value becomes the operation's result. */
    public interface Work {
        Object run(Progress progress) throws Exception;
    }

    /**
     * The progress of an operation.
     *
     * @param done units of work done
     * @param total the total; 0 while unknown
     */
    public record Done(long done, long total) {}

    /**
     * A long operation.
     *
     * @param id the operation's id
     * @param kind what it does: {@code rebuild}, {@code resend}, {@code audit} or {@code rewind}; more may be added by
     *     later versions
     * @param startedBy the user who started it
     * @param status {@code pending}, {@code running}, {@code succeeded}, {@code failed} or {@code cancelled}
     * @param progress the progress
     * @param result the result; while the operation runs, its speed, the seconds left (-1 if unknown) and, for a plan,
     *         the best result so far; null if there is none
     * @param errors the errors; empty if there are none
     */
    public record Operation(
            UUID id,
            String kind,
            String startedBy,

            @Schema(allowableValues = {"pending", "running", "succeeded", "failed", "cancelled"})
            String status,

            Done progress,
            @Nullable JsonNode result,
            List<String> errors) {}

    public UUID start(String kind, String startedBy, Work work) {
        var id = Generators.timeBasedEpochGenerator().generate();
        start(id, kind, startedBy, work);
        return id;
    }

    /** Starts an operation with an id from the request, so that a repeated request starts it only once. */
    public void start(UUID id, String kind, String startedBy, Work work) {
        var inserted = jdbc.sql("""
                        INSERT INTO operation (id, kind, started_by, status, created_at, owner)
                        VALUES (?, ?, ?, 'pending', ?, ?) ON CONFLICT DO NOTHING""")
                .params(id, kind, startedBy, Timestamp.from(clock.instant()), processRun.get())
                .update();
        if (inserted == 1) {
            runningHere.add(id);
            Thread.ofVirtual().name("operation-" + kind).start(() -> run(id, kind, work));
        }
    }

    private void run(UUID id, String kind, Work work) {
        var progress = new OperationProgress(() -> isCancelled(id)) {
            @Override
            void store(long done, long total, Preliminary result) {
                jdbc.sql("UPDATE operation SET done = ?, total = ?, result = ? WHERE id = ?")
                        .params(done, total, json.writeValueAsString(result), id)
                        .update();
            }
        };
        try {
            jdbc.sql("UPDATE operation SET status = 'running' WHERE id = ?")
                    .param(id)
                    .update();
            var result = work.run(progress);
            end(id, progress.hasSeenCancellation() ? "cancelled" : "succeeded", json.writeValueAsString(result), "[]");
        } catch (Exception | Error e) {
            LOG.error("The operation {} {} failed", kind, id, e);
            end(id, "failed", null, json.writeValueAsString(List.of(describe(e))));
        } finally {
            runningHere.remove(id);
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

    /**
     * Marks an operation as failed if its process has ended: its row is gone, was not renewed for a minute, or its node
     * has started a newer process. Operations without a process, from a restore or an older release, also fail.
     */
    private void failIfProcessEnded(UUID id) {
        jdbc.sql("""
                        UPDATE operation SET status = 'failed', errors = '["interrupted by a restart"]', ended_at = ?
                        WHERE id = ? AND status IN ('pending', 'running') AND NOT EXISTS (
                          SELECT 1 FROM replica r WHERE r.id = operation.owner
                            AND r.seen > clock_timestamp() - interval '1 minute'
                            AND NOT EXISTS (SELECT 1 FROM replica s WHERE s.node = r.node AND s.since > r.since))""").params(Timestamp.from(clock.instant()), id).update();
    }

    public Optional<Operation> find(UUID id) {
        if (!runningHere.contains(id)) {
            failIfProcessEnded(id);
        }
        return jdbc.sql("SELECT kind, started_by, status, done, total, result, errors FROM operation WHERE id = ?")
                .param(id)
                .query((row, n) -> new Operation(
                        id,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Done(row.getLong(4), row.getLong(5)),
                        row.getString(6) == null ? null : json.readTree(row.getString(6)),
                        row.getString(7) == null
                                ? List.of()
                                : List.of(json.readValue(row.getString(7), String[].class))))
                .optional();
    }

    /** Requests that the work stops, on whichever replica it runs. Returns false if the operation has ended. */
    public boolean cancel(UUID id) {
        return jdbc.sql("UPDATE operation SET cancelled = true WHERE id = ? AND status IN ('pending', 'running')")
                        .param(id)
                        .update()
                > 0;
    }

    private boolean isCancelled(UUID id) {
        return jdbc.sql("SELECT cancelled FROM operation WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Describes a failure for the API: a refusal as it is, and nothing of the messages of libraries. */
    public static String describe(Throwable failure) {
        return failure instanceof Problem || failure instanceof RefusedException
                ? String.valueOf(failure.getMessage())
                : "The operation failed unexpectedly. The operator finds the cause in the log of the service.";
    }
}
