// Long: all queries on the tables of the inbox.
package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.inbox.SequenceTracker.NumberedEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Accesses the tables of the inbox: expected numbers, waiting events, and messages that were set aside. */
final class InboxTables {

    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private static final int BATCH = 5000;

    /**
     * How long an event waits for the earlier public events of the same recorded event. The inbox checks it each half
     * minute.
     */
    static final Duration FOLLOWER_WAIT = Duration.ofMinutes(1);

    /**
     * The end of the stored cause if the number of an event belongs to another event. Successors do not wait for such
     * an event.
     */
    static final String NUMBER_CONFLICT = " was taken by another event";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    InboxTables(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<String> findInLog(Collection<String> ids) {
        return jdbc.sql("SELECT eventidentifier FROM domain_event WHERE eventidentifier = ANY (?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** Returns the expected numbers of some streams, as events without an id. */
    List<NumberedEvent> findExpected(Collection<String> streams) {
        return jdbc.sql("SELECT stream, epoch, next, '' FROM inbox_expected WHERE stream = ANY (?)")
                .param(streams.toArray(String[]::new))
                .query(InboxTables::readNumbered)
                .list();
    }

    /** Saves the expected numbers. It never lowers a number, because another replica may have raised it. */
    void saveExpected(Map<String, Map<String, SequenceTracker>> expected) {
        var rows = new ArrayList<NumberedEvent>();
        expected.forEach((stream, epochs) -> epochs.forEach((epoch, tracker) -> {
            var next = tracker.next();
            if (next != null) {
                rows.add(new NumberedEvent(stream, epoch, next, ""));
            }
        }));
        // In a fixed order, so that two replicas do not deadlock.
        rows.sort(Comparator.comparing(NumberedEvent::stream).thenComparing(NumberedEvent::epoch));
        jdbc.sql("""
                        INSERT INTO inbox_expected SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[])
                        ON CONFLICT (stream, epoch) DO UPDATE SET next = excluded.next
                        WHERE inbox_expected.next < excluded.next""")
                .params(texts(rows, NumberedEvent::stream), texts(rows, NumberedEvent::epoch), numbers(rows))
                .update();
    }

    /** Returns which ids are in the log as events that were discarded or do not concern this service. */
    List<String> findIgnored(Collection<String> ids) {
        return jdbc.sql("""
                        SELECT eventidentifier FROM domain_event
                        WHERE eventidentifier = ANY (?) AND payloadtype = 'foreign.ignored.1'""")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** @param overdue whether it has waited for as long as an event waits for those that it follows */
    record WaitingEvent(NumberedEvent numbered, String type, boolean overdue) {}

    /**
     * Returns the events that wait in some streams.
     *
     * @param recordedIds ids of recorded events: adds the streams in which one of their public events waits
     */
    List<WaitingEvent> findWaiting(Collection<String> streams, Collection<String> recordedIds) {
        return jdbc.sql("""
                        SELECT stream, epoch, number, id, headers::jsonb ->> 'ce_type',
                          arrived_at < clock_timestamp() - make_interval(secs => ?)
                        FROM inbox_waiting
                        WHERE stream = ANY (?)
                          OR stream IN (SELECT stream FROM inbox_waiting WHERE regexp_replace(id, '[.][0-9]+$', '') = ANY (?))
                        ORDER BY 1, 2, 3, 4""")
                .params(FOLLOWER_WAIT.toSeconds(), streams.toArray(String[]::new), recordedIds.toArray(String[]::new))
                .query((row, n) ->
                        new WaitingEvent(readNumbered(row, n), String.valueOf(row.getString(5)), row.getBoolean(6)))
                .list();
    }

    Set<String> findWaitingStreams() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT stream FROM inbox_waiting")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list());
    }

    Inbox.ReceivedMessage findWaitingMessage(NumberedEvent waiting) {
        return jdbc.sql(
                        "SELECT headers, body FROM inbox_waiting WHERE stream = ? AND epoch = ? AND number = ? AND id = ?")
                .params(waiting.stream(), waiting.epoch(), waiting.number(), waiting.id())
                .query((row, n) -> new Inbox.ReceivedMessage("", map(row.getString(1)), row.getBytes(2)))
                .single();
    }

    void saveWaiting(SequenceTracker.Pending pending) {
        var event = pending.numbered();
        var arrival = Objects.requireNonNull(pending.arrival());
        jdbc.sql("""
                        INSERT INTO inbox_waiting (stream, sequence, id, headers, body) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(
                        event.stream(),
                        event.number(),
                        event.id(),
                        json.writeValueAsString(headers(arrival)),
                        arrival.body())
                .update();
    }

    void deleteWaiting(List<NumberedEvent> settled) {
        if (settled.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        DELETE FROM inbox_waiting w
                        USING unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) AS settled (stream, epoch, number, id)
                        WHERE (w.stream, w.epoch, w.number, w.id) =
                          (settled.stream, settled.epoch, settled.number, settled.id)""")
                .params(
                        texts(settled, NumberedEvent::stream),
                        texts(settled, NumberedEvent::epoch),
                        numbers(settled),
                        texts(settled, NumberedEvent::id))
                .update();
    }

    private static NumberedEvent readNumbered(ResultSet row, int n) throws SQLException {
        return new NumberedEvent(row.getString(1), row.getString(2), row.getLong(3), row.getString(4));
    }

    private static String[] texts(List<NumberedEvent> all, Function<NumberedEvent, String> member) {
        return all.stream().map(member).toArray(String[]::new);
    }

    private static Long[] numbers(List<NumberedEvent> all) {
        return all.stream().map(NumberedEvent::number).toArray(Long[]::new);
    }

    /** An event that was set aside, and whether its successors wait for it. */
    record RejectedEvent(NumberedEvent numbered, boolean blocks) {}

    List<RejectedEvent> findRejected(Collection<String> streams) {
        return jdbc.sql("""
                        SELECT subject, headers::jsonb ->> 'ce_epoch', (headers::jsonb ->> 'ce_sequence')::bigint, event_id,
                          cause NOT LIKE '%' || ?
                        FROM inbox_rejected WHERE subject = ANY (?)""")
                .params(NUMBER_CONFLICT, streams.toArray(String[]::new))
                .query((row, n) -> new RejectedEvent(readNumbered(row, n), row.getBoolean(5)))
                .list();
    }

    void saveRejected(InboxBatch.Rejected rejected) {
        var arrival = rejected.arrival();
        var headers = json.writeValueAsString(headers(arrival));
        jdbc.sql("""
                        INSERT INTO inbox_rejected (id, topic, subject, headers, body, cause, rejected_at, event_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        UUID.nameUUIDFromBytes(
                                (arrival.topic() + headers + new String(arrival.body(), StandardCharsets.ISO_8859_1))
                                        .getBytes(StandardCharsets.UTF_8)),
                        arrival.topic(),
                        rejected.subject(),
                        headers,
                        arrival.body(),
                        String.valueOf(rejected.cause()),
                        Timestamp.from(clock.instant()),
                        headers(arrival).getOrDefault("ce_id", ""))
                .update();
    }

    List<Inbox.RejectedMessage> findRejected() {
        return jdbc.sql("SELECT id, subject, cause FROM inbox_rejected ORDER BY rejected_at")
                .query((row, n) ->
                        new Inbox.RejectedMessage(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<Inbox.ReceivedMessage> findRejected(UUID id) {
        return jdbc.sql("SELECT topic, headers, body FROM inbox_rejected WHERE id = ?")
                .param(id)
                .query((row, n) -> new Inbox.ReceivedMessage(row.getString(1), map(row.getString(2)), row.getBytes(3)))
                .optional();
    }

    void deleteRejected(UUID id) {
        jdbc.sql("DELETE FROM inbox_rejected WHERE id = ?").param(id).update();
    }

    /** A raw event that no release has replayed yet. */
    record StoredRawEvent(String stream, String id, RawForeignEvent raw) {}

    /** Returns the types of raw events in some streams; in all streams if none is given. */
    List<String> findRawTypes(Collection<String> streams) {
        return jdbc.sql("""
                        SELECT DISTINCT convert_from(payload, 'UTF8')::json ->> 'type' FROM domain_event
                        WHERE payloadtype = 'foreign.raw.1' AND (? OR aggregateidentifier = ANY (?))""")
                .params(streams.isEmpty(), streams.toArray(String[]::new))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** Returns raw events of some streams in order; of all streams if none is given. */
    List<StoredRawEvent> findRawEvents(Collection<String> streams, Collection<String> types) {
        return jdbc.sql("""
                        SELECT aggregateidentifier, eventidentifier, payload FROM domain_event r
                        WHERE payloadtype = 'foreign.raw.1' AND (? OR aggregateidentifier = ANY (?))
                          AND convert_from(payload, 'UTF8')::json ->> 'type' = ANY (?)
                          AND NOT EXISTS (SELECT FROM domain_event t WHERE t.eventidentifier = r.eventidentifier || ?)
                        ORDER BY aggregateidentifier, sequencenumber LIMIT ?""")
                .params(
                        streams.isEmpty(),
                        streams.toArray(String[]::new),
                        types.toArray(String[]::new),
                        RawEventReplay.SUFFIX,
                        BATCH)
                .query((row, n) -> new StoredRawEvent(
                        row.getString(1), row.getString(2), json.readValue(row.getBytes(3), RawForeignEvent.class)))
                .list();
    }

    private Map<String, String> map(String headers) {
        return json.readValue(headers, TEXT_MAP);
    }

    static Map<String, String> headers(Inbox.ReceivedMessage arrival) {
        var headers = new TreeMap<String, String>();
        arrival.headers().keySet().forEach(name -> {
            var value = CloudEvent.textOrNull(arrival.headers(), name);
            if (value != null && (name.startsWith(CloudEvent.PREFIX) || name.equals("content-type"))) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
