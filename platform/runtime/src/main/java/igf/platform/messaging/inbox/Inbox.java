package igf.platform.messaging.inbox;

import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.messaging.ForeignTranslator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends events of other services to this service's log, in one stream for each source and subject, in the order of
 * their numbers ({@link SequenceTracker}). It drops an event whose id is in the log. An event that arrives before its
 * predecessor waits. An event that cannot be read is set aside and blocks its successors, while other subjects
 * continue. An event of an unknown type is stored unchanged. The leader task replays raw events that this release can
 * read, and continues streams whose waiting events need not wait any more.
 */
public final class Inbox implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    /** In seconds. A replica of an older release may store raw events at any time. */
    private static final int REPLAY_INTERVAL_SECONDS = 30;

    private final EventLog log;
    private final ForeignTranslator translator;
    private final InboxTables tables;
    private final TransactionTemplate transaction;
    private final Counter conflicts;
    private int maintenanceCalls;

    public Inbox(
            EventLog log,
            ForeignTranslator translator,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.log = log;
        this.translator = translator;
        this.tables = new InboxTables(jdbc, json, clock);
        this.transaction = transaction;
        this.conflicts = Counter.builder("igf.inbox.conflicts")
                .description("Events of other services with the number of another event of the same source and epoch")
                .register(meters);
    }

    /** A record as the broker delivered it. */
    public record ReceivedMessage(String topic, Map<String, ?> headers, byte[] body) {}

    /** Processes a batch, and returns when all of it is stored in the database. */
    public synchronized void receive(List<ReceivedMessage> messages) {
        process(batch -> {
            batch.process(messages);
            return true;
        });
    }

    /**
     * Callers must be synchronized, because an administrator's retries and the broker's deliveries append to the same
     * streams.
     */
    private <T> T process(Function<InboxBatch, T> work) {
        var batch = new InboxBatch(log, tables, translator);
        var result = work.apply(batch);
        transaction.executeWithoutResult(tx -> batch.save());
        conflicts.increment(batch.conflicts());
        return result;
    }

    /** A message that was set aside. */
    public record RejectedMessage(UUID id, String subject, String cause) {}

    public List<RejectedMessage> rejected() {
        return tables.findRejected();
    }

    /** Processes a message again. Returns true if it is in the log now. */
    public synchronized boolean retry(UUID id) {
        return resolveRejected(id, InboxBatch::retry);
    }

    /**
     * Discards a message. If it has a number, the inbox stores a placeholder in the stream, so that its successors
     * continue.
     */
    public synchronized boolean discard(UUID id) {
        return resolveRejected(id, InboxBatch::discard);
    }

    private boolean resolveRejected(UUID id, BiPredicate<InboxBatch, ReceivedMessage> resolution) {
        var message = tables.findRejected(id);
        if (message.isEmpty() || !process(batch -> resolution.test(batch, message.get()))) {
            return false;
        }
        // Delete last: after a crash in between, the message is processed again and found in the log.
        tables.deleteRejected(id);
        return true;
    }

    private synchronized void replayRawEvents() {
        int replayed;
        do {
            replayed = process(InboxBatch::replayRawEvents);
            if (replayed > 0) {
                LOG.info("{} raw events of other services that this release knows were replayed", replayed);
            }
        } while (replayed > 0);
        process(InboxBatch::continueWaiting);
    }

    @Override
    public String lease() {
        return "foreign";
    }

    @Override
    public void begin(Term term) {
        replayRawEvents();
    }

    @Override
    public void maintain() {
        if (++maintenanceCalls % REPLAY_INTERVAL_SECONDS == 0) {
            replayRawEvents();
        }
    }

    @Override
    public void end() {}
}
