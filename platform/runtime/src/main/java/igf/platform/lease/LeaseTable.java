package igf.platform.lease;

import igf.platform.log.stored.LogEpoch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of leases and living replicas. Leases expire by the database's clock. A fence locks the lease's row {@code
 * FOR KEY SHARE}. A renewal does not conflict with that lock, but a takeover ({@code FOR UPDATE}) does. If a takeover
 * finds the row locked by a suspended owner's transaction, it tries again in the next round. The server ends such a
 * transaction before the lease expires.
 */
final class LeaseTable {

    /** Duration of a lease after its last renewal; {@link Term#VALID_NANOS} is shorter. */
    static final int DURATION_MILLIS = 4000;

    /** Replicas that were not seen for this long are deleted. */
    private static final int REPLICA_RETENTION_SECONDS = 60;

    /** Uses a separate connection, for renewals. */
    private final JdbcClient jdbc;
    /** Uses the callers' transactions, for fences. */
    private final JdbcClient shared;

    private final TransactionTemplate transaction;
    private final int timeline;

    /**
     * @param timeline timeline of the server when this process began. A promoted standby may lack events that this
     *         process has read, so leases are not taken, renewed or fenced on another timeline.
     */
    LeaseTable(JdbcClient jdbc, JdbcClient shared, TransactionTemplate transaction, int timeline) {
        this.jdbc = jdbc;
        this.shared = shared;
        this.transaction = transaction;
        this.timeline = timeline;
    }

    /** @param unknownName stored event name that the last owner did not know; null if there is none */
    record Row(
            String lease,
            String owner,
            long term,
            long leftMillis,
            @Nullable String unknownName) {

        boolean isFree() {
            return owner.isEmpty() || leftMillis <= 0;
        }
    }

    /** @param tasks names of the leases that the replica can hold */
    record Replica(String id, String release, Set<String> tasks, long aliveMillis) {}

    void addLeases(Collection<String> tasks) {
        jdbc.sql("INSERT INTO lease (duty) SELECT unnest(?) ON CONFLICT DO NOTHING")
                .param(tasks.toArray(String[]::new))
                .update();
    }

    /**
     * Records that a replica is alive and which leases it can hold. Inserts the replica again if it was deleted.
     *
     * @return false if the server is on another timeline
     */
    boolean saveHeartbeat(String id, String node, String release, Collection<String> tasks) {
        return jdbc.sql("""
                        INSERT INTO replica (id, node, release, duties) SELECT ?, ?, ?, ? WHERE %s = ?
                        ON CONFLICT (id) DO UPDATE SET seen = clock_timestamp(), duties = excluded.duties""".formatted(LogEpoch.TIMELINE))
                        .params(id, node, release, tasks.toArray(String[]::new), timeline)
                        .update()
                == 1;
    }

    /**
     * Renews the leases that the replica knows it holds. A lease that it holds without knowing it must expire.
     *
     * @return the terms that the replica still holds, by lease
     */
    Map<String, Long> renew(String id, Collection<String> held) {
        return jdbc
                .sql("""
                        UPDATE lease SET expires = clock_timestamp() + ? * interval '1 millisecond'
                        WHERE owner = ? AND duty = ANY (?) AND %s = ? RETURNING duty, term""".formatted(LogEpoch.TIMELINE))
                .params(DURATION_MILLIS, id, held.toArray(String[]::new), timeline)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Row> leases() {
        return jdbc.sql("""
                        SELECT duty, owner, term, (extract(epoch FROM expires - clock_timestamp()) * 1000)::bigint, unknown
                        FROM lease ORDER BY duty""")
                .query((row, n) ->
                        new Row(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .list();
    }

    /** Returns the living replicas, the oldest first. */
    List<Replica> replicas() {
        return jdbc.sql("""
                        SELECT id, release, duties, (extract(epoch FROM clock_timestamp() - since) * 1000)::bigint FROM replica
                        WHERE seen > clock_timestamp() - ? * interval '1 millisecond' ORDER BY since, id""")
                .param(DURATION_MILLIS)
                .query((row, n) -> new Replica(
                        row.getString(1),
                        row.getString(2),
                        Set.of((String[]) row.getArray(3).getArray()),
                        row.getLong(4)))
                .list();
    }

    /**
     * Takes a free lease. The term is greater than every earlier one, including those that a restored database has
     * lost.
     *
     * @return empty if another replica was faster or still writes
     */
    Optional<Long> take(String lease, String id) {
        return jdbc.sql("""
                        WITH free AS (SELECT duty FROM lease
                          WHERE duty = ? AND (owner = '' OR expires <= clock_timestamp()) AND %s = ? FOR UPDATE SKIP LOCKED)
                        UPDATE lease SET owner = ?, unknown = NULL,
                          term = greatest(term + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint),
                          expires = clock_timestamp() + ? * interval '1 millisecond'
                        FROM free WHERE lease.duty = free.duty RETURNING term""".formatted(LogEpoch.TIMELINE))
                .params(lease, timeline, id, DURATION_MILLIS)
                .query(Long.class)
                .optional();
    }

    void release(String lease, long term, @Nullable String unknownName) {
        jdbc.sql("UPDATE lease SET owner = '', unknown = ? WHERE duty = ? AND term = ?")
                .param(1, unknownName)
                .param(2, lease)
                .param(3, term)
                .update();
    }

    void deleteReplica(String id) {
        jdbc.sql("DELETE FROM replica WHERE id = ?").param(id).update();
    }

    void deleteStaleReplicas() {
        jdbc.sql("DELETE FROM replica WHERE seen < clock_timestamp() - ? * interval '1 second'")
                .param(REPLICA_RETENTION_SECONDS)
                .update();
    }

    <T extends @Nullable Object> T fenced(String lease, long term, Supplier<T> work) {
        return transaction.execute(status -> {
            // A suspended owner must not block its successor for longer than its lease lasts.
            shared.sql("SET LOCAL idle_in_transaction_session_timeout = '2s'").update();
            var held = shared.sql("SELECT 1 FROM lease WHERE duty = ? AND term = ? AND " + LogEpoch.TIMELINE
                            + " = ? FOR KEY SHARE")
                    .params(lease, term, timeline)
                    .query(Integer.class)
                    .optional();
            if (held.isEmpty()) {
                throw new LeaseLostException(lease, term);
            }
            return work.get();
        });
    }
}
