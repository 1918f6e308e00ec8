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
 * Appends foreign events to the own log: one stream per source and subject, the event's own number as its version ({@link Lives}
 * tells what that is after the source's log was restored). What is there already is dropped, what comes before its predecessor waits, what cannot be read is kept aside and makes its
 * successors wait, while other subjects go on.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private final EventLog log;
    private final ForeignTranslator translator;
    private final Lives lives;
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
        this.lives = new Lives(jdbc);
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

    /**
     * One at a time: what somebody reads again through the administration and what comes from the broker follow the same streams.
     *
     * @return what cannot be read
     */
    private synchronized List<Arrival> receive(List<Arrival> arrivals, ForeignTranslator reader) {
        var work = new Work(reader);
        for (var arrival : arrivals) {
            try {
                work.take(CloudEvent.of(arrival.headers(), arrival.body()), arrival);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                work.rejected.add(new Rejected(arrival, "", e));
            }
        }
        work.save();
        return work.rejected.stream().map(Rejected::arrival).toList();
    }

    /** @param number in our stream: the source's own unless its log was restored */
    private record Numbered(long number, CloudEvent event) {}

    private record Rejected(Arrival arrival, String subject, Exception cause) {}

    /** What a batch comes to: read first, then the append as the first write, then the rest, in one transaction. */
    private final class Work {

        final Map<String, Long> next = new HashMap<>();
        final List<EventLog.Foreign> appends = new ArrayList<>();
        final List<Numbered> waiting = new ArrayList<>();
        final List<Numbered> awaited = new ArrayList<>();
        final List<Lives.Shift> shifts = new ArrayList<>();
        final List<Rejected> rejected = new ArrayList<>();
        final ForeignTranslator reader;

        Work(ForeignTranslator reader) {
            this.reader = reader;
        }

        void take(CloudEvent event, Arrival arrival) {
            var expected = next.computeIfAbsent(event.stream(), log::nextSequence);
            var number = number(event, expected);
            if (number < expected) {
                return;
            }
            if (number > expected) {
                waiting.add(new Numbered(number, event));
                // Another replica may have let in what was awaited while this one put its successor aside.
                drain(event.stream());
                return;
            }
            if (append(new Numbered(number, event), arrival, reader)) {
                drain(event.stream());
            }
        }

        /** Its number in our stream; where a later life of the source says something else than we know, it comes next. */
        private long number(CloudEvent event, long expected) {
            if (!lives.isLater(event)) {
                return event.sequence();
            }
            var shift = shifts.stream()
                    .filter(s -> s.stream().equals(event.stream()) && s.epoch().equals(event.epoch()))
                    .map(Lives.Shift::by)
                    .findFirst()
                    .or(() -> lives.shift(event));
            var number = event.sequence() + shift.orElseGet(() -> lives.shiftBefore(event));
            if (shift.isPresent() || number >= expected || event.id().equals(idAt(event.stream(), number))) {
                return number;
            }
            LOG.warn("{} has lost what {} still knows of {}", event.source(), event.epoch(), event.subject());
            shifts.add(new Lives.Shift(event.stream(), event.epoch(), expected - event.sequence()));
            return expected;
        }

        private String idAt(String stream, long number) {
            return appends.stream()
                    .filter(a -> a.stream().equals(stream) && a.sequence() == number)
                    .map(EventLog.Foreign::id)
                    .findFirst()
                    .orElseGet(() -> log.idAt(stream, number).orElse(""));
        }

        private boolean append(Numbered numbered, Arrival arrival, ForeignTranslator by) {
            var event = numbered.event();
            try {
                var stored = by.translate(event).orElseGet(() -> new Ignored(event.type()));
                appends.add(
                        new EventLog.Foreign(event.stream(), numbered.number(), event.id(), stored, metadata(event)));
                next.put(event.stream(), numbered.number() + 1);
                return true;
            } catch (RuntimeException e) {
                LOG.error("{} {} of {} cannot be read and is kept aside", event.type(), event.id(), event.stream(), e);
                rejected.add(new Rejected(arrival, event.stream(), e));
                return false;
            }
        }

        private void drain(String stream) {
            for (var found = successor(stream); found != null; found = successor(stream)) {
                awaited.add(found);
                var event = found.event();
                if (!append(found, new Arrival("", event.headers(), bytes(event.data())), translator)) {
                    return;
                }
            }
        }

        private @Nullable Numbered successor(String stream) {
            long sequence = next.getOrDefault(stream, 0L);
            for (var numbered : waiting) {
                if (numbered.event().stream().equals(stream) && numbered.number() == sequence) {
                    return numbered;
                }
            }
            return jdbc.sql("SELECT headers, body FROM inbox_waiting WHERE stream = ? AND sequence = ?")
                    .params(stream, sequence)
                    .query((row, n) -> new Numbered(
                            sequence, CloudEvent.of(json.readValue(row.getString(1), TEXT_MAP), row.getBytes(2))))
                    .optional()
                    .orElse(null);
        }

        void save() {
            transaction.executeWithoutResult(tx -> {
                log.append(appends);
                shifts.forEach(lives::keep);
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

    private void wait(Numbered numbered) {
        var event = numbered.event();
        jdbc.sql("INSERT INTO inbox_waiting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        event.stream(),
                        numbered.number(),
                        event.id(),
                        json.writeValueAsString(event.headers()),
                        bytes(event.data()))
                .update();
    }

    private void found(Numbered numbered) {
        jdbc.sql("DELETE FROM inbox_waiting WHERE stream = ? AND sequence = ?")
                .params(numbered.event().stream(), numbered.number())
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
        var arrival = jdbc.sql("SELECT topic, headers, body FROM inbox_rejected WHERE id = ?")
                .param(id)
                .query((row, n) ->
                        new Arrival(row.getString(1), json.readValue(row.getString(2), TEXT_MAP), row.getBytes(3)))
                .optional();
        if (arrival.isEmpty() || receive(List.of(arrival.get()), reader).contains(arrival.get())) {
            return false;
        }
        // Only now: whoever ends in between finds it still here, and reads again what is in the log already.
        jdbc.sql("DELETE FROM inbox_rejected WHERE id = ?").param(id).update();
        return true;
    }
}
