package igf.platform.messaging;

import igf.platform.fault.HaltPoint;
import igf.platform.lease.Duty;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogFollower;
import igf.platform.log.LogToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox is the log: follows it, sends what is public, and saves its place after the broker's acknowledgement. A crash in
 * between sends the same events with the same numbers again.
 */
public final class Publisher implements Duty, LogFollower.Handler {

    private static final String NAME = "kafka";
    private static final int BATCH = 2000;

    private final EventLog log;
    private final PublicTranslator translator;
    private final Sender sender;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String source;
    private final String epoch;
    private @Nullable LogFollower follower;

    Publisher(
            EventLog log,
            PublicTranslator translator,
            Sender sender,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            String source,
            String epoch) {
        this.log = log;
        this.translator = translator;
        this.sender = sender;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.source = source;
        this.epoch = epoch;
    }

    @Override
    public LogToken place() {
        return jdbc.sql("SELECT txid, globalindex, position FROM publisher_position WHERE name = ?")
                .param(NAME)
                .query((row, n) -> new LogToken(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(LogToken.START);
    }

    @Override
    public void handle(List<EventLog.Entry> batch) throws InterruptedException {
        var translated = translate(batch);
        var next = stored(translated);
        var events = new ArrayList<CloudEvent>();
        translated.forEach(t -> events.addAll(number(t, next)));
        HaltPoint.BEFORE_SEND.pass();
        sender.send(events);
        HaltPoint.AFTER_SEND_BEFORE_CHECKPOINT.pass();
        save(batch.getLast().token(), next);
    }

    private record Translated(EventLog.Entry entry, List<Outgoing> outgoing) {}

    private List<Translated> translate(List<EventLog.Entry> batch) {
        return batch.stream()
                .map(entry -> new Translated(entry, translator.translate(entry.fact())))
                .toList();
    }

    /** @param next the next number of each subject; one that is not there begins at 0 */
    private List<CloudEvent> number(Translated translated, Map<String, Long> next) {
        var events = new ArrayList<CloudEvent>();
        for (var outgoing : translated.outgoing()) {
            var sequence = next.merge(outgoing.subject(), 1L, Long::sum) - 1;
            events.add(event(translated.entry(), outgoing, events.size(), sequence));
        }
        return events;
    }

    private CloudEvent event(EventLog.Entry entry, Outgoing outgoing, int ordinal, long sequence) {
        var fact = entry.fact();
        return new CloudEvent(
                fact.id() + "." + ordinal,
                source,
                outgoing.type(),
                outgoing.subject(),
                fact.meta().recordedAt(),
                sequence,
                entry.token().positionNumber(),
                epoch,
                fact.meta().correlationId(),
                fact.id(),
                json.writeValueAsString(outgoing.data()));
    }

    /** One statement for all subjects of a batch: each may have its own. */
    private Map<String, Long> stored(List<Translated> translated) {
        var subjects = translated.stream()
                .flatMap(t -> t.outgoing().stream())
                .map(Outgoing::subject)
                .distinct()
                .toArray(String[]::new);
        var next = new HashMap<String, Long>();
        if (subjects.length > 0) {
            jdbc.sql("SELECT subject, next FROM publisher_sequence WHERE subject = ANY (?)")
                    .param(subjects)
                    .query(row -> {
                        next.put(row.getString(1), row.getLong(2));
                    });
        }
        return next;
    }

    private void save(LogToken place, Map<String, Long> next) {
        transaction.executeWithoutResult(tx -> {
            if (!next.isEmpty()) {
                var subjects = next.keySet().toArray(String[]::new);
                var numbers = Stream.of(subjects).map(next::get).toArray(Long[]::new);
                jdbc.sql("""
                                INSERT INTO publisher_sequence SELECT * FROM unnest(?::text[], ?::bigint[])
                                ON CONFLICT (subject) DO UPDATE SET next = excluded.next""").params(subjects, numbers).update();
            }
            jdbc.sql("""
                            INSERT INTO publisher_position VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
                            SET txid = excluded.txid, globalindex = excluded.globalindex, position = excluded.position""")
                    .params(NAME, place.txid(), place.index(), place.positionNumber())
                    .update();
        });
    }

    /** Sends again everything from a position on, with the numbers that it had; receivers drop what they have. */
    public long resend(long from) throws InterruptedException {
        var next = new HashMap<String, Long>();
        var until = place();
        var token = LogToken.START;
        long sent = 0;
        while (token.compareTo(until) < 0) {
            var batch = log.read(token, BATCH);
            var events = new ArrayList<CloudEvent>();
            for (var translated : translate(batch)) {
                var entry = translated.entry();
                var numbered = number(translated, next);
                if (entry.token().positionNumber() >= from && entry.token().compareTo(until) <= 0) {
                    events.addAll(numbered);
                }
            }
            sender.send(events);
            sent += events.size();
            token = batch.getLast().token();
        }
        return sent;
    }

    /** How many events of the log are not sent yet. */
    public long lag() {
        return log.countAfter(place(), 100_000);
    }

    @Override
    public String duty() {
        return "publisher";
    }

    @Override
    public void begin(Term term) {
        follower = new LogFollower("publisher", log, this, BATCH, term::standStill);
        follower.start();
    }

    @Override
    public void end() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }
}
