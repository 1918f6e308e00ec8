package igf.platform.log.follow;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.UnknownEventException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log batch by batch from a position. While the caller handles a full batch, it reads the next one. Not
 * thread-safe.
 */
public final class ReadAhead {

    private final BiFunction<LogToken, Integer, List<EventLog.Entry>> log;
    private final int limit;
    private LogToken position;
    private @Nullable FutureTask<List<EventLog.Entry>> nextBatch;

    /** @param log returns the next events after a position, up to a limit: {@link EventLog#read} */
    public ReadAhead(BiFunction<LogToken, Integer, List<EventLog.Entry>> log, LogToken after, int limit) {
        this.log = log;
        this.position = after;
        this.limit = limit;
    }

    /**
     * Returns the next events in reading order; empty if there are none yet.
     *
     * @throws UnknownEventException if this release does not know the next event
     * @throws IllegalStateException if the log could not be read; the next call tries again
     */
    public List<EventLog.Entry> next() throws InterruptedException {
        var reading = nextBatch;
        nextBatch = null;
        var batch = reading == null ? List.<EventLog.Entry>of() : result(reading);
        if (batch.isEmpty()) {
            // The batch was read ahead some time ago; there may be more events now.
            batch = log.apply(position, limit);
        }
        if (!batch.isEmpty()) {
            position = batch.getLast().token();
        }
        if (batch.size() == limit) {
            nextBatch = startReading();
        }
        return batch;
    }

    private FutureTask<List<EventLog.Entry>> startReading() {
        var after = position;
        var task = new FutureTask<>(() -> log.apply(after, limit));
        Thread.ofVirtual().name("read-ahead").start(task);
        return task;
    }

    private static List<EventLog.Entry> result(FutureTask<List<EventLog.Entry>> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownEventException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("the log could not be read", e.getCause());
        }
    }
}
