package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the inbox keeps beside the log: what waits for its predecessor, and what is set aside. */
final class InboxTables {

    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private static final int TOGETHER = 5000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    InboxTables(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Which of some events are here already. @param aside whether what is set aside counts, too */
    Set<String> known(Collection<String> ids, boolean aside) {
        var all = ids.toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql("""
                        SELECT eventidentifier FROM domain_event WHERE eventidentifier = ANY (?)
                        UNION ALL SELECT id FROM inbox_waiting WHERE id = ANY (?)
                        UNION ALL SELECT event_id FROM inbox_rejected WHERE event_id = ANY (?) AND ?""").params(all, all, all, aside).query(String.class).list());
    }

    Optional<Intake.Numbered> waiting(String stream, long number) {
        return jdbc.sql("SELECT headers, body FROM inbox_waiting WHERE stream = ? AND sequence = ?")
                .params(stream, number)
                .query((row, n) ->
                        Intake.Numbered.of(number, new Inbox.Arrival("", map(row.getString(1)), row.getBytes(2))))
                .optional();
    }

    void wait(Intake.Numbered numbered) {
        jdbc.sql("INSERT INTO inbox_waiting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        numbered.event().stream(),
                        numbered.number(),
                        numbered.event().id(),
                        json.writeValueAsString(headers(numbered.arrival())),
                        numbered.arrival().body())
                .update();
    }

    void wasAwaited(List<Intake.Numbered> found) {
        jdbc.sql("""
                        DELETE FROM inbox_waiting w USING unnest(?::text[], ?::bigint[]) AS found (stream, sequence)
                        WHERE w.stream = found.stream AND w.sequence = found.sequence""")
                .params(
                        found.stream().map(each -> each.event().stream()).toArray(String[]::new),
                        found.stream().map(Intake.Numbered::number).toArray(Long[]::new))
                .update();
    }

    void keepAside(Intake.Rejected rejected) {
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

    List<Inbox.RejectedMessage> aside() {
        return jdbc.sql("SELECT id, subject, cause FROM inbox_rejected ORDER BY rejected_at")
                .query((row, n) ->
                        new Inbox.RejectedMessage(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<Inbox.Arrival> aside(UUID id) {
        return jdbc.sql("SELECT topic, headers, body FROM inbox_rejected WHERE id = ?")
                .param(id)
                .query((row, n) -> new Inbox.Arrival(row.getString(1), map(row.getString(2)), row.getBytes(3)))
                .optional();
    }

    void forget(UUID aside) {
        jdbc.sql("DELETE FROM inbox_rejected WHERE id = ?").param(aside).update();
    }

    /** A foreign event that an earlier release kept as it came, and that nobody has taken up since. */
    record Kept(String stream, String id, Raw raw) {}

    /** Types of which some were kept. @param streams of which; none for all */
    List<String> typesKept(Collection<String> streams) {
        return jdbc.sql("""
                        SELECT DISTINCT convert_from(payload, 'UTF8')::json ->> 'type' FROM domain_event
                        WHERE payloadtype = 'foreign.raw.1' AND (? OR aggregateidentifier = ANY (?))""")
                .params(streams.isEmpty(), streams.toArray(String[]::new))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** In the order of their streams. @param streams of which; none for all */
    List<Kept> kept(Collection<String> streams, Collection<String> types) {
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
                        TakingUp.MARK,
                        TOGETHER)
                .query((row, n) ->
                        new Kept(row.getString(1), row.getString(2), json.readValue(row.getBytes(3), Raw.class)))
                .list();
    }

    private Map<String, String> map(String headers) {
        return json.readValue(headers, TEXT_MAP);
    }

    static Map<String, String> headers(Inbox.Arrival arrival) {
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
