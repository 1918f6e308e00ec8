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
 * One thread that reads the log in order and hands it on in batches, for ever. After a failure it waits, asks where it
 * stands, and goes on from there: the one who handles a batch saves the place when the batch is safe, never before.
 */
public final class LogFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** Who handles the batches. */
    public interface Handler {
        /** The place of the last event that is safe */
        LogToken place();

        /** Handles events and saves the place of the last one */
        void handle(List<EventLog.Entry> batch) throws Exception;
    }

    /** Tells what was done for each request whose events were in a batch. */
    private record Traced(String name, Handler handler, Traces traces) implements Handler {

        @Override
        public LogToken place() {
            return handler.place();
        }

        @Override
        public void handle(List<EventLog.Entry> batch) throws Exception {
            if (!traces.areOn()) {
                handler.handle(batch);
                return;
            }
            var begun = Instant.now();
            handler.handle(batch);
            traces.done(
                    name,
                    begun,
                    batch.stream()
                            .map(entry -> entry.fact().meta().correlationId())
                            .toList());
        }
    }

    private final String name;
    private final BiFunction<LogToken, Integer, List<EventLog.Entry>> log;
    private final WakeUps wakeUps;
    private final Handler handler;
    private final int batchSize;
    private final Consumer<String> standStill;
    private final Runnable giveUp;
    private final LongConsumer rest;
    private final Thread thread;
    private long failures;
    private volatile boolean stopped;
    private volatile boolean hurried;

    /**
     * @param standStill is told the stored name that this release does not know; nothing is handed on from there
     * @param giveUp called after an {@link Error}, such as a class that is missing: the follower has ended, and somebody else must
     *     go on
     */
    public LogFollower(
            String name, EventLog log, Handler handler, int batchSize, Consumer<String> standStill, Runnable giveUp) {
        this(
                name,
                log::read,
                log.wakeUps(),
                new Traced(name, handler, log.traces()),
                batchSize,
                standStill,
                giveUp,
                null);
    }

    /** @param rest is called after a failure with how many there were in a row; null for the usual rest */
    public LogFollower(
            String name,
            BiFunction<LogToken, Integer, List<EventLog.Entry>> log,
            WakeUps wakeUps,
            Handler handler,
            int batchSize,
            Consumer<String> standStill,
            Runnable giveUp,
            @Nullable LongConsumer rest) {
        this.name = name;
        this.log = log;
        this.wakeUps = wakeUps;
        this.handler = handler;
        this.batchSize = batchSize;
        this.standStill = standStill;
        this.giveUp = giveUp;
        this.rest = rest == null ? this::restAfter : rest;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        var patience = new Backoff(wakeUps);
        while (!stopped) {
            try {
                follow(patience);
            } catch (InterruptedException e) {
                return;
            } catch (UnknownEventException e) {
                LOG.error("{} stands still: {}", name, e.getMessage());
                standStill.accept(e.name());
                return;
            } catch (Exception e) {
                if (!stopped) {
                    LOG.warn("{} failed and starts again from its place", name, e);
                    failures++;
                    rest.accept(failures);
                    patience = new Backoff(wakeUps);
                }
            } catch (Error e) {
                giveUp.run();
                LOG.error("{} ends", name, e);
                return;
            }
        }
    }

    private void follow(Backoff patience) throws Exception {
        var events = new ReadAhead(log, handler.place(), batchSize);
        while (!stopped) {
            var begin = System.nanoTime();
            hurried = false;
            var batch = events.next();
            if (batch.isEmpty()) {
                patience.pause();
            } else {
                handler.handle(batch);
                failures = 0;
                if (batch.size() < batchSize) {
                    restUntil(begin + REST_NANOS);
                }
            }
        }
    }

    /**
     * While much is written, what comes in a few milliseconds is handled together, since a batch costs more than an event. One
     * event by itself does not wait, and somebody who waits for it ends the rest.
     */
    private void restUntil(long end) {
        for (var left = end - System.nanoTime();
                left > 0 && !hurried && !stopped && !Thread.currentThread().isInterrupted();
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Somebody waits for what was written. */
    public void hurry() {
        hurried = true;
        LockSupport.unpark(thread);
    }

    private void restAfter(long inARow) {
        var patience = new Backoff(new WakeUps());
        try {
            for (int i = 0; i < Math.min(inARow, 10) && !stopped; i++) {
                patience.pause();
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
