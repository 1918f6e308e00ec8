package igf.platform.log;

import igf.platform.fault.HaltPoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine with a reader that loses nothing. Positions from a PostgreSQL sequence become visible out of order, and
 * the stock reader skips what commits late. Here every row carries its transaction id; a follower reads in the order
 * (txid, index) and never beyond the oldest transaction still running ({@code pg_snapshot_xmin}), so a row can only appear
 * after everything that was read. See docs/adr/0002.
 *
 * <p>Every statement is a transaction by itself, the append of all events of a command too, unless its caller has begun one:
 * that saves the round trips of beginning and committing. See docs/adr/0020.
 */
public final class EventLogEngine extends JdbcEventStorageEngine {

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .build();

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT = """
            INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
              payloadrevision, payloadtype, timestamp) VALUES %s RETURNING txid::text::bigint, globalindex""";
    private static final String FOLLOW = """
            SELECT txid::text::bigint AS tx, globalindex, aggregateidentifier, sequencenumber, type, eventidentifier,
              metadata, payload, payloadrevision, payloadtype, timestamp
            FROM domain_event
            WHERE (txid, globalindex) > (?::text::xid8, ?) AND txid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY txid, globalindex LIMIT ?""";
    private static final String HEAD = """
            SELECT last.txid::text::bigint, last.globalindex, mark.position +
              (SELECT count(*) FROM domain_event
               WHERE (txid, globalindex) > (mark.txid, mark.globalindex) AND txid < pg_snapshot_xmin(pg_current_snapshot()))
            FROM
              (SELECT txid, globalindex FROM domain_event WHERE txid < pg_snapshot_xmin(pg_current_snapshot())
               ORDER BY txid DESC, globalindex DESC LIMIT 1) AS last,
              (SELECT position, txid::text::xid8 AS txid, globalindex FROM log_mark UNION ALL SELECT 0, '0', 0
               ORDER BY position DESC LIMIT 1) AS mark""";

    /** A statement has 65,535 parameters at most. What is more goes in one transaction all the same. */
    private static final int AT_ONCE = 5000;

    private final WakeUps wakeUps;

    public EventLogEngine(
            ConnectionProvider connections,
            Serializer events,
            Serializer snapshots,
            EventUpcaster upcasters,
            PersistenceExceptionResolver duplicates,
            WakeUps wakeUps) {
        super((Builder) builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .schema(SCHEMA)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(duplicates)
                .readEventDataForAggregate(EventLogEngine::readStream)
                .batchSize(1000));
        this.wakeUps = wakeUps;
    }

    private static PreparedStatement readStream(
            Connection connection, EventSchema schema, String stream, long first, int limit) throws SQLException {
        var statement = connection.prepareStatement("""
                SELECT globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                  payloadrevision, payloadtype, timestamp
                FROM domain_event
                WHERE aggregateidentifier = ? AND sequencenumber >= ? AND nothing_written_yet()
                ORDER BY sequencenumber LIMIT ?""");
        statement.setString(1, stream);
        statement.setLong(2, first);
        statement.setInt(3, limit);
        return statement;
    }

    /** One statement for all events of a command, and a wake-up after the commit, not before. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            LastAppend.around(() -> insert(events, serializer));
        } catch (EventStoreException e) {
            handlePersistenceException(e.getCause() instanceof Exception cause ? cause : e, events.getFirst());
        }
    }

    private void insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        HaltPoint.BEFORE_APPEND.pass();
        try (var connection = getConnection()) {
            var alone = events.size() > AT_ONCE && connection.getAutoCommit();
            if (alone) {
                connection.setAutoCommit(false);
            }
            for (int from = 0; from < events.size(); from += AT_ONCE) {
                insert(connection, events.subList(from, Math.min(events.size(), from + AT_ONCE)), serializer);
            }
            if (alone) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the events could not be appended", e);
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            HaltPoint.AFTER_APPEND_BEFORE_COMMIT.pass();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeUps.signal();
                }
            });
        } else {
            wakeUps.signal();
        }
    }

    private static void insert(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        var rows = events.stream().map(e -> ROW).collect(Collectors.joining(", "));
        try (var statement = connection.prepareStatement(INSERT.formatted(rows))) {
            int at = 1;
            for (var event : events) {
                at = bind(statement, at, (DomainEventMessage<?>) event, serializer);
            }
            try (var keys = statement.executeQuery()) {
                for (var event : events) {
                    keys.next();
                    var domain = (DomainEventMessage<?>) event;
                    LastAppend.note(new Appended(
                            keys.getLong(1),
                            keys.getLong(2),
                            domain.getAggregateIdentifier(),
                            domain.getSequenceNumber()));
                }
            }
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        HaltPoint.IN_SNAPSHOT.pass();
        super.storeSnapshot(snapshot, serializer);
    }

    private static int bind(PreparedStatement statement, int first, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        int at = first;
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        statement.setString(at++, event.getAggregateIdentifier());
        statement.setLong(at++, event.getSequenceNumber());
        statement.setString(at++, event.getType());
        statement.setString(at++, event.getIdentifier());
        statement.setBytes(at++, metadata.getData());
        statement.setBytes(at++, payload.getData());
        statement.setString(at++, payload.getType().getRevision());
        statement.setString(at++, payload.getType().getName());
        var recorded = event.getMetaData().get(MetaCodec.AT);
        statement.setString(
                at++,
                DateTimeUtils.formatInstant(
                        recorded == null ? event.getTimestamp() : Instant.parse(recorded.toString())));
        return at;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return follow(last == null ? LogToken.START : (LogToken) last, batchSize);
    }

    /** The next events in reading order, at most {@code limit}. */
    List<TrackedEventData<byte[]>> follow(LogToken after, int limit) {
        try (var connection = getConnection();
                var statement = connection.prepareStatement(FOLLOW)) {
            statement.setString(1, Long.toUnsignedString(after.txid()));
            statement.setLong(2, after.index());
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<TrackedEventData<byte[]>>();
                var token = after;
                while (rows.next()) {
                    token = token.next(rows.getLong("tx"), rows.getLong("globalindex"));
                    found.add(entry(rows, token));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log could not be read after " + after, e);
        }
    }

    static TrackedEventData<byte[]> entry(ResultSet row, LogToken token) throws SQLException {
        return new TrackedDomainEventData<>(
                token,
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregateidentifier"),
                        row.getLong("sequencenumber"),
                        row.getString("eventidentifier"),
                        row.getString("timestamp"),
                        row.getString("payloadtype"),
                        row.getString("payloadrevision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata")));
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.START;
    }

    /** The last place that a follower may stand at now. Counts what came since the last mark: for starts, not for each request. */
    @Override
    public LogToken createHeadToken() {
        try (var connection = getConnection();
                var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            return row.next() ? new LogToken(row.getLong(1), row.getLong(2), row.getLong(3)) : LogToken.START;
        } catch (SQLException e) {
            throw new EventStoreException("the head of the log could not be read", e);
        }
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("replays start at the beginning, recorded times are not an order");
    }
}
