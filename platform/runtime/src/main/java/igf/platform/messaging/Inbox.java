package igf.platform.messaging;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends foreign events to the own log: one stream per source and subject, the event's own number as its version. What is
 * there already is dropped, what comes before its predecessor waits, what cannot be read is kept aside and makes its
 * successors wait, while other subjects go on.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private final EventLog log;
    private final ForeignTranslator translator;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Inbox(
            EventLog log,
            ForeignTranslator translator,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.log = log;
        this.translator = translator;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** A record as it came from the broker. */
    record Arrival(String topic, Map<String, ?> headers, byte[] body) {}

    /** Takes in a batch; returns when everything in it is safe in this service's database. */
    void receive(List<Arrival> arrivals) {
        receive(arrivals, translator);
    }

    private void receive(List<Arrival> arrivals, ForeignTranslator reader) {
        var work = new Work(reader);
        for (var arrival : arrivals) {
            try {
                work.take(CloudEvent.of(arrival.headers(), arrival.body()), arrival);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                work.rejected.add(new Rejected(arrival, "", e));
            }
        }
        work.save();
    }

    private record Rejected(Arrival arrival, String subject, Exception cause) {}

    /** What a batch comes to: read first, then the append as the first write, then the rest, in one transaction. */
    private final class Work {

        final Map<String, Long> next = new HashMap<>();
        final List<EventLog.Foreign> appends = new ArrayList<>();
        final List<CloudEvent> waiting = new ArrayList<>();
        final List<CloudEvent> awaited = new ArrayList<>();
        final List<Rejected> rejected = new ArrayList<>();
        final ForeignTranslator reader;

        Work(ForeignTranslator reader) {
            this.reader = reader;
        }

        void take(CloudEvent event, Arrival arrival) {
            var expected = next.computeIfAbsent(event.stream(), log::nextSequence);
            if (event.sequence() < expected) {
                return;
            }
            if (event.sequence() > expected) {
                waiting.add(event);
                return;
            }
            if (append(event, arrival, reader)) {
                drain(event.stream());
            }
        }

        private boolean append(CloudEvent event, Arrival arrival, ForeignTranslator by) {
            try {
                var stored = by.translate(event).orElseGet(() -> new Ignored(event.type()));
                appends.add(
                        new EventLog.Foreign(event.stream(), event.sequence(), event.id(), stored, metadata(event)));
                next.put(event.stream(), event.sequence() + 1);
                return true;
            } catch (RuntimeException e) {
                LOG.error("{} {} of {} cannot be read and is kept aside", event.type(), event.id(), event.stream(), e);
                rejected.add(new Rejected(arrival, event.stream(), e));
                return false;
            }
        }

        private void drain(String stream) {
            for (var event = successor(stream); event != null; event = successor(stream)) {
                awaited.add(event);
                if (!append(event, new Arrival("", event.headers(), bytes(event.data())), translator)) {
                    return;
                }
            }
        }

        private @Nullable CloudEvent successor(String stream) {
            var sequence = next.getOrDefault(stream, 0L);
            for (var event : waiting) {
                if (event.stream().equals(stream) && event.sequence() == sequence) {
                    return event;
                }
            }
            return jdbc.sql("SELECT headers, body FROM inbox_waiting WHERE stream = ? AND sequence = ?")
                    .params(stream, sequence)
                    .query((row, n) -> CloudEvent.of(json.readValue(row.getString(1), TEXT_MAP), row.getBytes(2)))
                    .optional()
                    .orElse(null);
        }

        void save() {
            transaction.executeWithoutResult(tx -> {
                log.append(appends);
                waiting.removeAll(awaited);
                waiting.forEach(Inbox.this::wait);
                awaited.forEach(Inbox.this::found);
                rejected.forEach(Inbox.this::keepAside);
            });
        }
    }

    private static Map<String, String> metadata(CloudEvent event) {
        var context = new Context(Actor.system(event.source()), event.time(), event.correlationId());
        return MetaCodec.encode(context, event.id());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void wait(CloudEvent event) {
        jdbc.sql("INSERT INTO inbox_waiting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        event.stream(),
                        event.sequence(),
                        event.id(),
                        json.writeValueAsString(event.headers()),
                        bytes(event.data()))
                .update();
    }

    private void found(CloudEvent event) {
        jdbc.sql("DELETE FROM inbox_waiting WHERE stream = ? AND sequence = ?")
                .params(event.stream(), event.sequence())
                .update();
    }

    private void keepAside(Rejected rejected) {
        var headers = new HashMap<String, @Nullable String>();
        rejected.arrival().headers().keySet().forEach(name -> {
            if (name.startsWith(CloudEvent.PREFIX)) {
                headers.put(name, CloudEvent.textOrNull(rejected.arrival().headers(), name));
            }
        });
        jdbc.sql("INSERT INTO inbox_rejected VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        UUID.nameUUIDFromBytes(
                                bytes(headers + rejected.arrival().topic())),
                        rejected.arrival().topic(),
                        rejected.subject(),
                        json.writeValueAsString(headers),
                        rejected.arrival().body(),
                        String.valueOf(rejected.cause()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** A message kept aside, as the admin list shows it. */
    public record Aside(UUID id, String subject, String cause) {}

    public List<Aside> rejected() {
        return jdbc.sql("SELECT id, subject, cause FROM inbox_rejected ORDER BY rejected_at")
                .query((row, n) -> new Aside(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Reads a message again; true if it is in the log now, or was there already. */
    public boolean retry(UUID id) {
        return takeAgain(id, translator);
    }

    /** Gives a message up: its place in the subject's stream is filled, so that its successors go on. */
    public boolean discard(UUID id) {
        return takeAgain(id, event -> Optional.empty());
    }

    private boolean takeAgain(UUID id, ForeignTranslator reader) {
        var arrival = jdbc.sql("DELETE FROM inbox_rejected WHERE id = ? RETURNING topic, headers, body")
                .param(id)
                .query((row, n) ->
                        new Arrival(row.getString(1), json.readValue(row.getString(2), TEXT_MAP), row.getBytes(3)))
                .optional();
        if (arrival.isEmpty()) {
            return false;
        }
        receive(List.of(arrival.get()), reader);
        return rejected().stream().noneMatch(aside -> aside.id().equals(id));
    }
}
