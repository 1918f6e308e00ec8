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
 * The log from a place on, batch by batch. While a full batch is handled the next one is read, as the one waits for a store
 * or a broker and the other for the log. For one thread.
 */
public final class ReadAhead {

    private final BiFunction<LogToken, Integer, List<EventLog.Entry>> log;
    private final int limit;
    private LogToken place;
    private @Nullable FutureTask<List<EventLog.Entry>> ahead;

    /** @param log answers the next events after a place, at most so many: {@link EventLog#read} */
    public ReadAhead(BiFunction<LogToken, Integer, List<EventLog.Entry>> log, LogToken after, int limit) {
        this.log = log;
        this.place = after;
        this.limit = limit;
    }

    /**
     * The next events in reading order; empty where nothing more may be read yet, and may be asked again then.
     *
     * @throws UnknownEventException if the next one is not known to this release
     * @throws IllegalStateException if the log could not be read ahead; the next time it is asked again
     */
    public List<EventLog.Entry> next() throws InterruptedException {
        var begun = ahead;
        ahead = null;
        var batch = begun == null ? List.<EventLog.Entry>of() : result(begun);
        if (batch.isEmpty()) {
            // What was read ahead is as old as the batch before; there may be more by now.
            batch = log.apply(place, limit);
        }
        if (!batch.isEmpty()) {
            place = batch.getLast().token();
        }
        if (batch.size() == limit) {
            ahead = begun();
        }
        return batch;
    }

    private FutureTask<List<EventLog.Entry>> begun() {
        var after = place;
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
