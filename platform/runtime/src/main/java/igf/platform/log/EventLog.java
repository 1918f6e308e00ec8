// Long: the only access to the log for all readers, one statement a method.
package igf.platform.log;

import igf.platform.domain.RecordedEvent;
import igf.platform.log.follow.LogTail;
import igf.platform.log.follow.WakeUps;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log in order, from any position, and appends events that no aggregate has decided. */
public final class EventLog {

    private static final int MARK_EVERY = 256;

    private final EventLogEngine engine;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final JdbcClient jdbc;
    private final WakeUps wakeUps;
    private final Traces traces;
    private final LogTail tail = new LogTail(this::fetch, System::nanoTime);

    public EventLog(
            EventLogEngine engine,
            Serializer serializer,
            EventUpcaster upcasters,
            JdbcClient jdbc,
            WakeUps wakeUps,
            Traces traces) {
        this.engine = engine;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.jdbc = jdbc;
        this.wakeUps = wakeUps;
        this.traces = traces;
    }

    public record Entry(LogToken token, RecordedEvent<?> recorded) {}

    public WakeUps wakeUps() {
        return wakeUps;
    }

    /** Returns the traces to which followers add their spans. */
    public Traces traces() {
        return traces;
    }

    /** An event as a message for Axon's processors and as an entry for all other readers. */
    public record ReadEvent(TrackedEventMessage<?> message, Entry entry) {

        public static ReadEvent of(TrackedEventMessage<?> message) {
            var token = (LogToken) Objects.requireNonNull(message.trackingToken());
            var domain = (DomainEventMessage<?>) message;
            return new ReadEvent(message, new Entry(token, recorded(domain, token.positionNumber())));
        }

        public LogToken token() {
            return entry.token();
        }
    }

    /**
     * Returns the next events in reading order; empty if there are none yet.
     *
     * @throws UnknownEventException if this release does not know the next event
     */
    public List<Entry> read(LogToken after, int limit) {
        return tail.read(after, limit).stream().map(ReadEvent::entry).toList();
    }

    /** Returns the next events as stored bytes, each with its {@link LogToken}. */
    public List<TrackedEventData<byte[]>> readStored(LogToken after, int limit) {
        return engine.readAfter(after, limit);
    }

    public List<TrackedEventMessage<?>> readMessages(LogToken after, int limit) {
        return tail.read(after, limit).stream()
                .<TrackedEventMessage<?>>map(ReadEvent::message)
                .toList();
    }

    private List<ReadEvent> fetch(LogToken after, int limit) {
        var data = engine.readAfter(after, limit);
        saveMark(data);
        var readable = new ArrayList<ReadEvent>();
        var all = EventUtils.upcastAndDeserializeTrackedEvents(data.stream(), serializer, upcasters)
                .iterator();
        while (all.hasNext()) {
            var message = all.next();
            var unknown = UnknownEventException.of(message);
            if (unknown.isEmpty()) {
                readable.add(ReadEvent.of(message));
            } else if (readable.isEmpty()) {
                throw new UnknownEventException(unknown.get(), position(message));
            } else {
                // Return the events before it; the next read throws.
                break;
            }
        }
        return readable;
    }

    /** Returns whether this release has a class for a stored name, possibly after upcasting. */
    public boolean canRead(String name) {
        var emptyJson = "{}".getBytes(StandardCharsets.UTF_8);
        var event = new GenericDomainEventEntry<>(
                "", "", 0, "", Instant.EPOCH.toString(), name, null, emptyJson, emptyJson);
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(LogToken.START, event)), serializer, upcasters)
                .noneMatch(message -> UnknownEventException.of(message).isPresent());
    }

    private static long position(TrackedEventMessage<?> message) {
        return ((LogToken) Objects.requireNonNull(message.trackingToken())).positionNumber();
    }

    private static RecordedEvent<?> recorded(DomainEventMessage<?> message, long position) {
        return new RecordedEvent<Object>(
                position,
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getPayload(),
                MetaCodec.meta(message.getMetaData()));
    }

    /**
     * Returns all events of one stream, including what the current transaction has written to it. Positions are 0.
     * <p>A reaction may call this method anywhere in its batch. (Loading an aggregate for a command must come before
     * any write of the transaction; {@link EventLogEngine} checks that.) To append to a stream that you have read, use
     * {@code BulkStreams}. It appends in a separate transaction and skips a stream that has changed.
     */
    public List<RecordedEvent<?>> readStream(String id) {
        return findEntries("aggregateidentifier = ? ORDER BY sequencenumber", id).stream()
                .<RecordedEvent<?>>map(Entry::recorded)
                .toList();
    }

    /** Passes every event to a consumer, in order and in batches. */
    public void forEach(Consumer<Entry> consumer) {
        var token = LogToken.START;
        for (var batch = read(token, 1000); !batch.isEmpty(); batch = read(token, 1000)) {
            batch.forEach(consumer);
            token = batch.getLast().token();
        }
    }

    /**
     * Passes every event of the streams of one kind to a consumer, in batches. Events of a stream are in order;
     * positions are 0.
     */
    public void forEachOfType(String kind, Consumer<Entry> consumer) {
        var token = LogToken.START;
        List<Entry> batch;
        do {
            batch = findEntries(
                    "type = ? AND (txid, globalindex) > (?::text::xid8, ?) ORDER BY txid, globalindex LIMIT 2000",
                    kind,
                    Long.toUnsignedString(token.txid()),
                    token.index());
            batch.forEach(consumer);
            token = batch.isEmpty() ? token : batch.getLast().token();
        } while (!batch.isEmpty());
    }

    /** Passes every event of some streams to a consumer, stream by stream; positions are 0. */
    public void forEachOfStreams(Collection<String> streams, Consumer<Entry> consumer) {
        findEntries("aggregateidentifier = ANY (?) ORDER BY aggregateidentifier, sequencenumber", (Object)
                        streams.toArray(String[]::new))
                .forEach(consumer);
    }

    private List<Entry> findEntries(String condition, Object... parameters) {
        var data = jdbc.sql("""
                        SELECT txid::text::bigint AS tx, globalindex, aggregateidentifier, sequencenumber, type, eventidentifier,
                          metadata, payload, payloadrevision, payloadtype, timestamp
                        FROM domain_event WHERE\s""" + condition)
                .params(parameters)
                .query((row, n) ->
                        EventLogEngine.toEventData(row, new LogToken(row.getLong("tx"), row.getLong("globalindex"), 0)))
                .list();
        return EventUtils.upcastAndDeserializeTrackedEvents(data.stream(), serializer, upcasters)
                .peek(message -> UnknownEventException.of(message).ifPresent(name -> {
                    throw new UnknownEventException(name, 0);
                }))
                .map(message -> ReadEvent.of(message).entry())
                .toList();
    }

    public LogToken head() {
        return engine.createHeadToken();
    }

    /**
     * Returns the position of the last committed event, even if an older running transaction still hides it from
     * readers. A reader that waits for this position has everything that was acknowledged before. In a transaction that
     * has written, such as a reaction's batch, it is the last event before that transaction, because readers see no
     * later event until the transaction ends.
     */
    public LogToken lastCommitted() {
        return jdbc.sql("""
                        SELECT txid::text::bigint, globalindex FROM domain_event
                        WHERE txid < coalesce(pg_current_xact_id_if_assigned(), '18446744073709551615'::xid8)
                        ORDER BY txid DESC, globalindex DESC LIMIT 1""")
                .query((row, n) -> new LogToken(row.getLong(1), row.getLong(2), 0))
                .optional()
                .orElse(LogToken.START);
    }

    /** Counts the events after a position, up to a limit. */
    public long countAfter(LogToken token, int limit) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM domain_event
                        WHERE (txid, globalindex) > (?::text::xid8, ?) LIMIT ?) AS behind""")
                .params(Long.toUnsignedString(token.txid()), token.index(), limit)
                .query(Long.class)
                .single();
    }

    /**
     * Returns the age of the first event after a position in seconds, by the clock of the database; 0 if there is none.
     */
    public double ageOfNextAfter(LogToken token) {
        return jdbc.sql("""
                        SELECT greatest(0, extract(epoch FROM clock_timestamp() - timestamp::timestamptz))
                        FROM domain_event WHERE (txid, globalindex) > (?::text::xid8, ?) ORDER BY txid, globalindex LIMIT 1""")
                .params(Long.toUnsignedString(token.txid()), token.index())
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    /** Returns the token of the event at a position, or of the last one before it. */
    public LogToken tokenAt(long position) {
        var token = jdbc.sql(
                        "SELECT txid, globalindex, position FROM log_mark WHERE position <= ? ORDER BY position DESC LIMIT 1")
                .param(position)
                .query((row, n) -> new LogToken(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(LogToken.START);
        while (token.positionNumber() < position) {
            var batch = engine.readAfter(token, (int) Math.min(1000, position - token.positionNumber()));
            if (batch.isEmpty()) {
                return token;
            }
            token = (LogToken) batch.getLast().trackingToken();
        }
        return token;
    }

    /**
     * Stores a mark at every {@link #MARK_EVERY}th position, so that a position can be found without counting from the
     * start. Positions follow from the order alone, so a lost or repeated mark does no harm.
     */
    private void saveMark(List<TrackedEventData<byte[]>> data) {
        data.reversed().stream()
                .map(event -> (LogToken) event.trackingToken())
                .filter(token -> token.positionNumber() % MARK_EVERY == 0)
                .findFirst()
                .ifPresent(token -> jdbc.sql("INSERT INTO log_mark VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(token.positionNumber(), token.txid(), token.index())
                        .update());
    }

    /** An event of another service, for the inbox. */
    public record ForeignEvent(String stream, long sequence, String id, Object event, Map<String, String> metadata) {}

    /** Appends events of other services, each with its own number in its own stream. */
    public void appendForeign(List<ForeignEvent> events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var message = new GenericEventMessage<>(
                    event.id(),
                    event.event(),
                    event.metadata(),
                    Instant.parse(Objects.requireNonNull(event.metadata().get(MetaCodec.AT))));
            messages.add(new GenericDomainEventMessage<>(
                    "foreign", event.stream(), event.sequence(), message, message.getTimestamp()));
        }
        engine.appendForeign(messages);
    }

    /**
     * An event for a stream with an expected number.
     *
     * @param kind the kind of the stream: the simple name of its aggregate's class
     */
    public record NewEvent(String kind, String stream, long sequence, Object event, Map<String, String> metadata) {}

    /**
     * Appends events to many streams, all or none.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if a stream has that number already
     */
    public void appendDecided(List<NewEvent> events) {
        engine.appendDecided(events.stream()
                .map(event -> new GenericDomainEventMessage<>(
                        event.kind(),
                        event.stream(),
                        event.sequence(),
                        event.event(),
                        event.metadata(),
                        IdentifierFactory.getInstance().generateIdentifier(),
                        Instant.parse(Objects.requireNonNull(event.metadata().get(MetaCodec.AT)))))
                .toList());
    }

    public long nextSequence(String stream) {
        return engine.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
    }

    /** Returns the number of the next event of each stream, with one query. */
    public Map<String, Long> nextSequences(Collection<String> streams) {
        var next = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT s.stream, coalesce(
                          (SELECT max(sequencenumber) FROM domain_event WHERE aggregateidentifier = s.stream) + 1, 0)
                        FROM unnest(?::text[]) AS s (stream)""").param(streams.toArray(String[]::new)).query(row -> {
            next.put(row.getString(1), row.getLong(2));
        });
        return next;
    }
}
