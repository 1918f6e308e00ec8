package igf.platform.view.generation;

import com.fasterxml.uuid.Generators;
import igf.platform.view.Views;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requests for rebuilds, as rows in the service's own database. Any replica accepts a request and reports its progress;
 * the replica with the view's lease does the work. If the replica loses the lease, the next owner starts the rebuild
 * again.
 */
public final class RebuildRequests {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final JdbcClient jdbc;
    private Cached<List<OpenRequest>> cache = new Cached<>(List.of(), System.nanoTime() - FRESH_NANOS);

    public RebuildRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rebuild that has not ended. */
    record OpenRequest(UUID id, String view, String version, long term) {}

    private record Cached<T>(T value, long since) {}

    /**
     * The state of a rebuild.
     *
     * @param position position of the comparison; null unless it succeeded
     * @param hash hash of the new generation; null unless it succeeded
     * @param before hash of the replaced generation; null unless it succeeded
     * @param millis duration; null before the end
     * @param error null unless it failed
     * @param elapsedMillis time since an owner began it; null before
     */
    public record Request(
            UUID id,
            String askedBy,
            String status,
            long done,
            long total,
            @Nullable Long position,
            @Nullable String hash,
            @Nullable String before,
            @Nullable Long millis,
            @Nullable String error,
            @Nullable Long elapsedMillis) {

        public boolean hasEnded() {
            return millis != null;
        }
    }

    public UUID create(String view, String version, String requestedBy) {
        var id = Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("INSERT INTO rebuild (id, view, version, asked_by) VALUES (?, ?, ?, ?)")
                .params(id, view, version, requestedBy)
                .update();
        clearCache();
        return id;
    }

    public Optional<Request> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, asked_by, status, done, total, position, hash, before, millis, error,
                          (extract(epoch FROM coalesce(ended_at, clock_timestamp()) - begun_at) * 1000)::bigint AS elapsed_millis FROM rebuild WHERE id = ?""").param(id).query(Request.class).optional();
    }

    /** @return false if the rebuild has ended */
    public boolean cancel(UUID id) {
        return jdbc.sql("UPDATE rebuild SET cancelled = true WHERE id = ? AND ended_at IS NULL")
                        .param(id)
                        .update()
                > 0;
    }

    /**
     * Returns the oldest rebuild that no owner of this or a later term has begun. Every view calls this about once a
     * second, so the result is cached.
     */
    Optional<UUID> findNext(String view, String version, long term) {
        return findOpen().stream()
                .filter(request ->
                        request.view().equals(view) && request.version().equals(version) && request.term() < term)
                .map(OpenRequest::id)
                .findFirst();
    }

    public boolean isRunning(String view) {
        return findOpen().stream().anyMatch(request -> request.view().equals(view) && request.term() > 0);
    }

    private synchronized List<OpenRequest> findOpen() {
        if (System.nanoTime() - cache.since() >= FRESH_NANOS) {
            var rows = jdbc.sql("SELECT id, view, version, term FROM rebuild WHERE ended_at IS NULL ORDER BY asked_at")
                    .query((row, n) -> new OpenRequest(
                            Objects.requireNonNull(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4)))
                    .list();
            cache = new Cached<>(rows, System.nanoTime());
        }
        return cache.value();
    }

    private synchronized void clearCache() {
        cache = new Cached<>(List.of(), System.nanoTime() - FRESH_NANOS);
    }

    /** @return false if the rebuild has ended, or an owner of this or a later term has begun it */
    boolean begin(UUID id, long term) {
        var begun = jdbc.sql(
                                "UPDATE rebuild SET status = 'running', term = ?, done = 0, begun_at = clock_timestamp() WHERE id = ? AND ended_at IS NULL AND term < ?")
                        .params(term, id, term)
                        .update()
                > 0;
        clearCache();
        return begun;
    }

    /** @return whether the rebuild should continue */
    boolean report(UUID id, long term, long done, long total) {
        return jdbc.sql(
                        "UPDATE rebuild SET done = ?, total = ? WHERE id = ? AND term = ? AND ended_at IS NULL RETURNING NOT cancelled")
                .params(done, total, id, term)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void recordSuccess(UUID id, long term, Views.RebuildResult rebuilt, long millis) {
        jdbc.sql("""
                        UPDATE rebuild SET status = 'succeeded', position = ?, hash = ?, before = ?, millis = ?, ended_at = clock_timestamp(),
                          total = greatest(total, ?), done = greatest(total, ?) WHERE id = ? AND term = ?""")
                .params(
                        rebuilt.position(),
                        rebuilt.hash(),
                        rebuilt.previousHash(),
                        millis,
                        rebuilt.position(),
                        rebuilt.position(),
                        id,
                        term)
                .update();
    }

    void recordFailure(UUID id, long term, String error, long millis) {
        jdbc.sql("""
                        UPDATE rebuild SET status = CASE WHEN cancelled THEN 'cancelled' ELSE 'failed' END, error = ?, millis = ?,
                          ended_at = clock_timestamp() WHERE id = ? AND term = ?""").params(error, millis, id, term).update();
    }

    /** Returns the leases of recently seen replicas, whose names include the versions of the views they read. */
    Set<String> findLeaseNames() {
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT unnest(duties) FROM replica")
                .query(String.class)
                .list());
    }
}
