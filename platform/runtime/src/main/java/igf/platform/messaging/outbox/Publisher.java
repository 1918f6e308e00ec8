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
 * position after the broker's acknowledgement. After a crash it sends the same rows again. A publisher that has lost
 * its lease writes neither rows nor position.
 */
public final class Publisher implements LeaderTask {

    private static final int BATCH = 2000;

    private final EventLog log;
    private final PublicTranslator translator;
    private final EventSender sender;
    private final Publications table;
    private final JsonMapper json;
    private final String source;
    private final String epoch;
    private @Nullable LogFollower follower;

    public Publisher(
            EventLog log,
            PublicTranslator translator,
            EventSender sender,
            JdbcClient jdbc,
            JsonMapper json,
            String source,
            String epoch) {
        this.log = log;
        this.translator = translator;
        this.sender = sender;
        this.table = new Publications(jdbc);
        this.json = json;
        this.source = source;
        this.epoch = epoch;
    }

    /** Publishes during one term. */
    private final class TermHandler implements LogFollower.Handler {

        private final Term term;
        private LogToken position = LogToken.START;
        private long numberedPosition;
        /** Id of the last public event up to the position; null before the first. */
        private @Nullable String previousId;

        TermHandler(Term term) {
            this.term = term;
        }

        @Override
        public LogToken position() {
            position = table.position();
            numberedPosition = table.numberedPosition();
            previousId = table.findLastId(position.positionNumber()).orElse(null);
            return position;
        }

        @Override
        public void handle(List<EventLog.Entry> batch) throws InterruptedException {
            var last = batch.getLast().token();
            var stored = numberedPosition > position.positionNumber()
                    ? table.findBetween(position.positionNumber(), Math.min(numberedPosition, last.positionNumber()))
                    : List.<Publication>of();
            var newEntries = batch.stream()
                    .filter(entry -> entry.token().positionNumber() > numberedPosition)
                    .toList();
            var publications = new ArrayList<>(stored);
            if (!newEntries.isEmpty()) {
                publications.addAll(storeNumbered(newEntries));
            }
            HaltPoint.BEFORE_SEND.pass();
            sender.send(toCloudEvents(publications, previousId));
            HaltPoint.AFTER_SEND_BEFORE_CHECKPOINT.pass();
            var before = position;
            term.fenced(() -> table.saveSentPosition(last, before));
            position = last;
            if (!publications.isEmpty()) {
                previousId = publications.getLast().id();
            }
        }

        private List<Publication> storeNumbered(List<EventLog.Entry> newEntries) {
            var found = newEntries.stream()
                    .flatMap(entry -> toPublications(entry).stream())
                    .toList();
            var last = newEntries.getLast().token().positionNumber();
            var before = numberedPosition;
            var numbered = term.fenced(() -> {
                table.saveNumberedPosition(last, before);
                return table.assignNumbers(found);
            });
            numberedPosition = last;
            return numbered;
        }
    }

    private List<Publication> toPublications(EventLog.Entry entry) {
        var recorded = entry.recorded();
        var found = new ArrayList<Publication>();
        for (var outgoing : translator.translate(recorded)) {
            found.add(new Publication(
                    recorded.id(),
                    found.size(),
                    entry.token().positionNumber(),
                    outgoing.type(),
                    outgoing.subject(),
                    0,
                    recorded.meta().recordedAt(),
                    recorded.meta().correlationId(),
                    json.writeValueAsString(outgoing.data()),
                    outgoing.partitionKey()));
        }
        return found;
    }

    /**
     * @param publications all public events of a part of the log, in order
     * @param before id of the public event before them; null if there is none
     */
    private List<CloudEvent> toCloudEvents(List<Publication> publications, @Nullable String before) {
        var events = new ArrayList<CloudEvent>();
        var previousId = before;
        for (var each : publications) {
            events.add(each.toCloudEvent(source, epoch, previousId));
            previousId = each.id();
        }
        return events;
    }

    /**
     * Sends acknowledged events from a position on again, exactly as they were sent, and returns their number.
     * Receivers drop duplicates. Any replica may do this, because it writes nothing.
     */
    public long resend(long from) throws InterruptedException {
        var end = table.position().positionNumber();
        long sent = 0;
        for (var after = Math.max(0, from - 1); after < end; after += BATCH) {
            var before = table.findLastId(after).orElse(null);
            var events = toCloudEvents(table.findBetween(after, Math.min(end, after + BATCH)), before);
            sender.send(events);
            sent += events.size();
        }
        return sent;
    }

    /** Returns the position up to which the broker has acknowledged. */
    public LogToken position() {
        return table.position();
    }

    /** Returns the number of events that are not sent yet. */
    public long lag() {
        return log.countAfter(table.position(), 100_000);
    }

    /** Returns the age of the oldest event that is not sent yet, in seconds. */
    public double lagSeconds() {
        return log.ageOfNextAfter(table.position());
    }

    @Override
    public String lease() {
        return "publisher";
    }

    @Override
    public void begin(Term term) {
        follower = new LogFollower("publisher", log, new TermHandler(term), BATCH, term::blockOn, term::release);
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
