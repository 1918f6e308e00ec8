package igf.platform.log.follow;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.trace.Traces;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log in order on its own thread, and passes batches to a handler. After a failure it waits and continues
 * from the handler's saved position.
 */
public final class LogFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final long BATCH_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    public interface Handler {
        /** Returns the position of the last event that was handled. */
        LogToken position();

        /** Handles events and saves the position of the last one. */
        void handle(List<EventLog.Entry> batch) throws Exception;
    }

    /** Adds a span to the trace of each request whose events are in a batch. */
    private record TracedHandler(String name, Handler handler, Traces traces) implements Handler {

        @Override
        public LogToken position() {
            return handler.position();
        }

        @Override
        public void handle(List<EventLog.Entry> batch) throws Exception {
            if (!traces.areEnabled()) {
                handler.handle(batch);
                return;
            }
            var begun = Instant.now();
            handler.handle(batch);
            traces.addFinishedSpans(
                    name,
                    begun,
                    batch.stream()
                            .map(entry -> entry.recorded().meta().correlationId())
                            .toList());
        }
    }

    private final String name;
    private final BiFunction<LogToken, Integer, List<EventLog.Entry>> log;
    private final WakeUps wakeUps;
    private final Handler handler;
    private final int batchSize;
    private final Consumer<String> onUnknownEvent;
    private final Runnable onError;
    private final LongConsumer pauseAfterFailures;
    private final Thread thread;
    private long failures;
    private volatile boolean stopped;
    private volatile boolean wakeRequested;

    /**
     * @param onUnknownEvent receives the stored name of an event that this release does not know; the follower ends
     *         there
     * @param onError called after an {@link Error}, such as a missing class; the follower ends, and another owner must
     *         continue
     */
    public LogFollower(
            String name,
            EventLog log,
            Handler handler,
            int batchSize,
            Consumer<String> onUnknownEvent,
            Runnable onError) {
        this(
                name,
                log::read,
                log.wakeUps(),
                new TracedHandler(name, handler, log.traces()),
                batchSize,
                onUnknownEvent,
                onError,
                null);
    }

    /** @param pauseAfterFailures called after a failure with the number of failures in a row; null for the default delay */
    public LogFollower(
            String name,
            BiFunction<LogToken, Integer, List<EventLog.Entry>> log,
            WakeUps wakeUps,
            Handler handler,
            int batchSize,
            Consumer<String> onUnknownEvent,
            Runnable onError,
            @Nullable LongConsumer pauseAfterFailures) {
        this.name = name;
        this.log = log;
        this.wakeUps = wakeUps;
        this.handler = handler;
        this.batchSize = batchSize;
        this.onUnknownEvent = onUnknownEvent;
        this.onError = onError;
        this.pauseAfterFailures = pauseAfterFailures == null ? this::pauseAfter : pauseAfterFailures;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        var backoff = new Backoff(wakeUps);
        while (!stopped) {
            try {
                follow(backoff);
            } catch (InterruptedException e) {
                return;
            } catch (UnknownEventException e) {
                LOG.error("{} cannot continue: {}", name, e.getMessage());
                onUnknownEvent.accept(e.name());
                return;
            } catch (Exception e) {
                if (!stopped) {
                    LOG.warn("{} failed; it continues from its saved position", name, e);
                    failures++;
                    pauseAfterFailures.accept(failures);
                    backoff = new Backoff(wakeUps);
                }
            } catch (Error e) {
                onError.run();
                LOG.error("{} failed and stops", name, e);
                return;
            }
        }
    }

    private void follow(Backoff backoff) throws Exception {
        var events = new ReadAhead(log, handler.position(), batchSize);
        while (!stopped) {
            var startedAt = System.nanoTime();
            wakeRequested = false;
            var batch = events.next();
            if (batch.isEmpty()) {
                backoff.pause();
            } else {
                handler.handle(batch);
                failures = 0;
                if (batch.size() < batchSize) {
                    delayUntil(startedAt + BATCH_DELAY_NANOS);
                }
            }
        }
    }

    /**
     * Waits after a batch, so that under load the events of some milliseconds are handled together, because a batch
     * costs more than an event. The first event after a quiet time does not wait, and {@link #wakeUp} ends the delay.
     */
    private void delayUntil(long endNanos) {
        for (var remaining = endNanos - System.nanoTime();
                remaining > 0
                        && !wakeRequested
                        && !stopped
                        && !Thread.currentThread().isInterrupted();
                remaining = endNanos - System.nanoTime()) {
            LockSupport.parkNanos(remaining);
        }
    }

    /** Ends the delay, because a reader waits for the next events. */
    public void wakeUp() {
        wakeRequested = true;
        LockSupport.unpark(thread);
    }

    private void pauseAfter(long inARow) {
        var backoff = new Backoff(new WakeUps());
        try {
            for (int i = 0; i < Math.min(inARow, 10) && !stopped; i++) {
                backoff.pause();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        wakeUps.signal();
        try {
            if (!thread.join(java.time.Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
