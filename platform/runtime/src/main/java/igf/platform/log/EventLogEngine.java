// Long: Axon's engine is extended by overriding, so all access to its tables is in one class.
package igf.platform.log;

import igf.platform.domain.RecordedEvent;
import igf.platform.fault.HaltPoint;
import igf.platform.log.follow.WakeUps;
import igf.platform.log.stored.EventNames;
import igf.platform.log.stored.SnapshotFormat;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.trace.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Extends Axon's JDBC engine with a reader that does not skip events. Positions from a PostgreSQL sequence become
 * visible out of order, and the stock reader skips events that commit late. Here every row carries its transaction id.
 * A follower reads in the order (txid, index), and never beyond the oldest running transaction ({@code
 * pg_snapshot_xmin}), so a new row can only appear after everything that was read. See docs/adr/0002.
 * <p>Unless the caller has begun a transaction, each statement is its own transaction, also the append of all events of
 * a command. That saves the round trips for begin and commit. See docs/adr/0020.
 */
public final class EventLogEngine extends JdbcEventStorageEngine {

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .build();

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

    private static final String SNAPSHOT = """
            INSERT INTO snapshot_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
              payloadrevision, payloadtype, timestamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (aggregateidentifier, sequencenumber) DO UPDATE SET eventidentifier = excluded.eventidentifier,
              metadata = excluded.metadata, payload = excluded.payload, payloadrevision = excluded.payloadrevision,
              payloadtype = excluded.payloadtype, timestamp = excluded.timestamp""";

    /** A statement has at most 65,535 parameters. More events go into several statements of one transaction. */
    private static final int MAX_ROWS = 5000;

    private final WakeUps wakeUps;
    private final LastEvents lastEvents;
    private final int writeLevel;

    /**
     * @param snapshots format of snapshots; snapshots of another revision are not loaded
     * @param writeLevel the level of {@code igf.writes}: names with a higher {@code since} are rejected
     */
    public EventLogEngine(
            ConnectionProvider connections,
            Serializer events,
            SnapshotFormat snapshots,
            EventUpcaster upcasters,
            PersistenceExceptionResolver duplicates,
            WakeUps wakeUps,
            LastEvents lastEvents,
            int writeLevel) {
        super((Builder) builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .schema(SCHEMA)
                .eventSerializer(events)
                .snapshotSerializer(snapshots.serializer())
                .snapshotFilter(snapshots::isCurrent)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(duplicates)
                .readEventDataForAggregate(EventLogEngine::readStream)
                .batchSize(1000));
        this.wakeUps = wakeUps;
        this.lastEvents = lastEvents;
        this.writeLevel = writeLevel;
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

    /** Reads a stream for a decision, and remembers its last event as the predecessor of the next append. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long first) {
        if (LastEvents.isReadOnly()) {
            return super.readEventData(stream, first);
        }
        lastEvents.remove(stream);
        return super.readEventData(stream, first)
                .peek(event -> lastEvents.put(stream, event.getSequenceNumber(), event.getEventIdentifier()));
    }

    /** Reads a stream. Throws {@link UnknownEventException} at an event that this release does not know. */
    @Override
    public DomainEventStream readEvents(String stream, long first) {
        var events = super.readEvents(stream, first);
        return DomainEventStream.of(
                events.asStream()
                        .peek(event -> UnknownEventException.of(event).ifPresent(name -> {
                            throw new UnknownEventException(name, 0);
                        })),
                events::getLastSequenceNumber);
    }

    /** Appends the events of a command in one statement, and wakes followers after the commit. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var domain = asDomainEvents(events);
        domain.forEach(this::requireEnabled);
        var insert = new EventInsert(domain, AppendContext.ids(domain), predecessors(domain));
        append(insert, serializer);
        for (int i = 0; i < domain.size(); i++) {
            var event = domain.get(i);
            lastEvents.put(
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    insert.ids().get(i));
        }
    }

    /** Appends events that were decided without an aggregate. */
    void appendDecided(List<? extends DomainEventMessage<?>> events) {
        events.forEach(this::requireEnabled);
        append(new EventInsert(events, AppendContext.ids(events), List.of()), getEventSerializer());
    }

    /** Appends events of other services. */
    void appendForeign(List<? extends DomainEventMessage<?>> events) {
        append(new EventInsert(events, AppendContext.ids(events), List.of()), getEventSerializer());
    }

    private static List<? extends DomainEventMessage<?>> asDomainEvents(List<? extends EventMessage<?>> events) {
        return events.stream().map(event -> (DomainEventMessage<?>) event).toList();
    }

    private void requireEnabled(DomainEventMessage<?> event) {
        var since = EventNames.sinceOf(event.getPayloadType());
        if (since > writeLevel) {
            throw new EventNotEnabledException(
                    EventNames.nameOf(event.getPayloadType()).orElseThrow(), since);
        }
    }

    /** Returns the predecessors of the first event of each stream, if this process knows them. */
    private List<EventInsert.Predecessor> predecessors(List<? extends DomainEventMessage<?>> events) {
        var streams = new HashSet<String>();
        var found = new ArrayList<EventInsert.Predecessor>();
        for (var event : events) {
            var stream = event.getAggregateIdentifier();
            if (streams.add(stream) && event.getSequenceNumber() > 0) {
                lastEvents.find(stream).ifPresent(last -> {
                    if (last.sequence() != event.getSequenceNumber() - 1) {
                        throw predecessorIsMissing(event);
                    }
                    found.add(new EventInsert.Predecessor(stream, last.sequence(), last.id()));
                });
            }
        }
        return found;
    }

    private void append(EventInsert insert, Serializer serializer) {
        if (insert.events().isEmpty()) {
            return;
        }
        try {
            AppendContext.runAppend(() -> {
                try (var _ = Traces.startChildSpan("append")) {
                    insert(insert, serializer);
                }
            });
        } catch (EventStoreException e) {
            var cause = e.getCause() instanceof Exception found ? found : e;
            if (AppendContext.hasDerivedIds() && isDuplicateId(cause)) {
                throw new AlreadyAppendedException(insert.ids().getFirst(), cause);
            }
            handlePersistenceException(cause, insert.events().getFirst());
        }
    }

    private static boolean isDuplicateId(Exception cause) {
        return cause.getMessage() != null && cause.getMessage().contains("domain_event_eventidentifier_key");
    }

    private ConcurrencyException predecessorIsMissing(DomainEventMessage<?> event) {
        lastEvents.remove(event.getAggregateIdentifier());
        return new ConcurrencyException("the event before event " + event.getSequenceNumber() + " of "
                + event.getAggregateIdentifier() + " is not in the log any more");
    }

    private void insert(EventInsert insert, Serializer serializer) {
        HaltPoint.BEFORE_APPEND.pass();
        try (var connection = getConnection()) {
            var parts = insert.split(MAX_ROWS);
            var ownTransaction = parts.size() > 1 && connection.getAutoCommit();
            if (ownTransaction) {
                connection.setAutoCommit(false);
            }
            for (var part : parts) {
                insert(connection, part, serializer);
            }
            if (ownTransaction) {
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

    private void insert(Connection connection, EventInsert insert, Serializer serializer) throws SQLException {
        try (var statement = insert.prepare(connection, serializer);
                var keys = statement.executeQuery()) {
            for (int i = 0; i < insert.events().size(); i++) {
                var event = insert.events().get(i);
                if (!keys.next()) {
                    throw predecessorIsMissing(event);
                }
                if (AppendContext.isCapturing()) {
                    AppendContext.add(new AppendResult(
                            keys.getLong(1),
                            keys.getLong(2),
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            recorded(event, insert.ids().get(i))));
                }
            }
        }
    }

    private static @Nullable RecordedEvent<?> recorded(DomainEventMessage<?> event, String id) {
        var metadata = event.getMetaData();
        return MetaCodec.isComplete(metadata)
                ? new RecordedEvent<Object>(
                        0,
                        id,
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getPayload(),
                        MetaCodec.meta(metadata))
                : null;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        HaltPoint.IN_SNAPSHOT.pass();
        super.storeSnapshot(snapshot, serializer);
    }

    /** Replaces a snapshot with the same number, which another release may have stored. */
    @Override
    protected PreparedStatement appendSnapshot(
            Connection connection, DomainEventMessage<?> snapshot, Serializer serializer) throws SQLException {
        var statement = connection.prepareStatement(SNAPSHOT);
        EventInsert.bind(statement, 1, snapshot, snapshot.getIdentifier(), serializer);
        return statement;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return readAfter(last == null ? LogToken.START : (LogToken) last, batchSize);
    }

    /** Returns the next events in reading order, at most {@code limit}. */
    List<TrackedEventData<byte[]>> readAfter(LogToken after, int limit) {
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
                    found.add(toEventData(rows, token));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log could not be read after " + after, e);
        }
    }

    static TrackedEventData<byte[]> toEventData(ResultSet row, LogToken token) throws SQLException {
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

    /**
     * Returns the last position that followers can read now. It counts the events since the last mark, so call it at
     * the start of the service, not for each request.
     */
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
