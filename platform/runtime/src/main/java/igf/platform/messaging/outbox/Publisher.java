package igf.platform.messaging.outbox;

import igf.platform.fault.HaltPoint;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.LogFollower;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes public events. It follows the log, stores each public event with its number, sends it, and moves its
 * position after the broker's acknowledgement. After a crash it sends the same rows again. A publisher that was
 * overtaken writes neither rows nor position.
 */
public final class Publisher implements LeaderTask {

    private static final int BATCH = 2000;

    private final EventLog log;
    private final PublicTranslator translator;
    private final Sender sender;
    private final Publications rows;
    private final JsonMapper json;
    private final String source;
    private final String epoch;
    private @Nullable LogFollower follower;

    public Publisher(
            EventLog log,
            PublicTranslator translator,
            Sender sender,
            JdbcClient jdbc,
            JsonMapper json,
            String source,
            String epoch) {
        this.log = log;
        this.translator = translator;
        this.sender = sender;
        this.rows = new Publications(jdbc);
        this.json = json;
        this.source = source;
        this.epoch = epoch;
    }

    /** Publishes during one term. */
    private final class Work implements LogFollower.Handler {

        private final Term term;
        private LogToken position = LogToken.START;
        private long numbered;

        Work(Term term) {
            this.term = term;
        }

        @Override
        public LogToken position() {
            position = rows.position();
            numbered = rows.numbered();
            return position;
        }

        @Override
        public void handle(List<EventLog.Entry> batch) throws InterruptedException {
            var last = batch.getLast().token();
            var stored = numbered > position.positionNumber()
                    ? rows.between(position.positionNumber(), Math.min(numbered, last.positionNumber()))
                    : List.<Publication>of();
            var fresh = batch.stream()
                    .filter(entry -> entry.token().positionNumber() > numbered)
                    .toList();
            var publications = new ArrayList<>(stored);
            if (!fresh.isEmpty()) {
                publications.addAll(number(fresh));
            }
            HaltPoint.BEFORE_SEND.pass();
            sender.send(events(publications));
            HaltPoint.AFTER_SEND_BEFORE_CHECKPOINT.pass();
            var before = position;
            term.fenced(() -> rows.sentUpTo(last, before));
            position = last;
        }

        private List<Publication> number(List<EventLog.Entry> fresh) {
            var found = fresh.stream()
                    .flatMap(entry -> publications(entry).stream())
                    .toList();
            var last = fresh.getLast().token().positionNumber();
            var before = numbered;
            var given = term.fenced(() -> {
                rows.numberedUpTo(last, before);
                return rows.number(found);
            });
            numbered = last;
            return given;
        }
    }

    private List<Publication> publications(EventLog.Entry entry) {
        var fact = entry.fact();
        var found = new ArrayList<Publication>();
        for (var outgoing : translator.translate(fact)) {
            found.add(new Publication(
                    fact.id(),
                    found.size(),
                    entry.token().positionNumber(),
                    outgoing.type(),
                    outgoing.subject(),
                    0,
                    fact.meta().recordedAt(),
                    fact.meta().correlationId(),
                    json.writeValueAsString(outgoing.data())));
        }
        return found;
    }

    private List<CloudEvent> events(List<Publication> publications) {
        return publications.stream().map(each -> each.event(source, epoch)).toList();
    }

    /**
     * Sends acknowledged events again, exactly as they were sent. Receivers drop duplicates. Any replica may do this,
     * since it decides nothing.
     */
    public long resend(long from) throws InterruptedException {
        var end = rows.position().positionNumber();
        long sent = 0;
        for (var after = Math.max(0, from - 1); after < end; after += BATCH) {
            var events = events(rows.between(after, Math.min(end, after + BATCH)));
            sender.send(events);
            sent += events.size();
        }
        return sent;
    }

    /** Returns the position up to which the broker has acknowledged. */
    public LogToken position() {
        return rows.position();
    }

    /** Returns the number of events that are not sent yet. */
    public long lag() {
        return log.countAfter(rows.position(), 100_000);
    }

    /** Returns the age of the oldest event that is not sent yet, in seconds. */
    public double secondsWaiting() {
        return log.secondsWaitingAfter(rows.position());
    }

    @Override
    public String lease() {
        return "publisher";
    }

    @Override
    public void begin(Term term) {
        follower = new LogFollower("publisher", log, new Work(term), BATCH, term::blockOn, term::giveBack);
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
