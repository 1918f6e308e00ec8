package igf.platform.messaging.inbox;

import igf.platform.log.LogToken;
import igf.platform.log.stored.EventNames;
import igf.platform.reaction.EventPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds events of other services in this service's log. */
final class ReceivedEvents {

    /** How many earlier events of the source are looked for. */
    private static final int MAX_PREDECESSORS = 1000;

    private final JdbcClient jdbc;
    private final EventNames names;

    ReceivedEvents(JdbcClient jdbc, EventNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** @param previousId id of the public event before it in its source; null if unknown */
    record Received(
            String id,
            LogToken token,
            String storedName,
            @Nullable String previousId) {}

    /**
     * Returns an event and those that its source published before it, the event first; empty if one of them is
     * missing. One that waits or is set aside is not missing, or it would make every reader wait.
     *
     * @param known id of an event that is not missing, nor is any before it; empty for none
     */
    Optional<List<Received>> findWithPredecessors(String id, String known) {
        var rows = jdbc.sql("""
                        WITH RECURSIVE received (id, txid, globalindex, payloadtype, previous, depth) AS (
                          SELECT eventidentifier, txid, globalindex, payloadtype, convert_from(metadata, 'UTF8')::json ->> ?, 1
                          FROM domain_event WHERE eventidentifier = ?
                          UNION ALL
                          SELECT e.eventidentifier, e.txid, e.globalindex, e.payloadtype,
                            convert_from(e.metadata, 'UTF8')::json ->> ?, r.depth + 1
                          FROM received r JOIN domain_event e ON e.eventidentifier = r.previous
                          WHERE r.depth < ? AND r.previous <> ?)
                        SELECT id, txid::text::bigint, globalindex, payloadtype, previous FROM received ORDER BY depth""")
                .params(InboxAppender.PREVIOUS, id, InboxAppender.PREVIOUS, MAX_PREDECESSORS, known)
                .query((row, n) -> new Received(
                        row.getString(1),
                        new LogToken(row.getLong(2), row.getLong(3), 0),
                        row.getString(4),
                        row.getString(5)))
                .list();
        return rows.isEmpty() || isMissing(rows, known) ? Optional.empty() : Optional.of(rows);
    }

    private boolean isMissing(List<Received> rows, String known) {
        var previousId = rows.getLast().previousId();
        return previousId != null
                && !previousId.equals(known)
                && rows.size() < MAX_PREDECESSORS
                && !isSetAside(previousId);
    }

    private boolean isSetAside(String id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM inbox_waiting WHERE id = ?)
                          OR EXISTS (SELECT FROM inbox_rejected WHERE event_id = ?)""").params(id, id).query(Boolean.class).single();
    }

    /** Returns the positions of those events whose type this release knows. */
    List<EventPosition> toPositions(List<Received> events) {
        return events.stream()
                .flatMap(each ->
                        names.classOf(each.storedName()).stream().map(type -> new EventPosition(each.token(), type)))
                .toList();
    }

    /** Returns whether this service has had events of an epoch of a source, and now has those of another one. */
    boolean hasEnded(String source, String epoch) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM inbox_expected WHERE epoch = :epoch AND starts_with(stream, :source))
                          AND coalesce((SELECT convert_from(metadata, 'UTF8')::json ->> :member <> :epoch
                            FROM (SELECT * FROM domain_event ORDER BY txid DESC, globalindex DESC LIMIT 2000) AS recent
                            WHERE type = 'foreign' AND starts_with(aggregateidentifier, :source)
                            ORDER BY txid DESC, globalindex DESC LIMIT 1), false)""")
                .param("epoch", epoch)
                .param("source", source + "|")
                .param("member", InboxAppender.SOURCE_EPOCH)
                .query(Boolean.class)
                .single();
    }
}
