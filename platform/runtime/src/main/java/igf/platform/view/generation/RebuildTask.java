package igf.platform.view.generation;

import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.view.Views;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds a view beside the current generation, on request or at once; one rebuild at a time. */
final class RebuildTask {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildTask.class);

    private final Generations generations;
    private final CurrentGeneration currentGeneration;
    private final EventLog log;
    private final RebuildRequests requests;
    private final ReentrantLock rebuildLock;
    private final Switch switchOver;
    private volatile boolean running;

    /** Makes the new generation the current one, once both have reached the same position. */
    interface Switch {
        Views.RebuildResult switchTo(Generation fresh, Rebuild rebuild, Term mine);
    }

    RebuildTask(
            Generations generations,
            CurrentGeneration read,
            EventLog log,
            RebuildRequests requests,
            ReentrantLock making,
            Switch use) {
        this.generations = generations;
        this.currentGeneration = read;
        this.log = log;
        this.requests = requests;
        this.rebuildLock = making;
        this.switchOver = use;
    }

    boolean isRunning() {
        return running;
    }

    private String view() {
        return generations.view().name();
    }

    /** Begins a requested rebuild, if there is one. */
    void startRequested(Term mine) {
        if (!running) {
            requests.findNext(view(), generations.version(), mine.number())
                    .ifPresent(
                            id -> Thread.ofVirtual().name("rebuild-" + view()).start(() -> perform(id, mine)));
        }
    }

    private void perform(UUID id, Term mine) {
        if (!rebuildLock.tryLock()) {
            return;
        }
        var began = System.nanoTime();
        try {
            running = true;
            if (requests.begin(id, mine.number())) {
                var used = currentGeneration.cached();
                var position = used == null ? LogToken.START : used.position().token();
                var total = position.positionNumber() + log.countAfter(position, 100_000);
                var rebuilt = rebuild(
                        mine,
                        new ReportedProgress(done -> requests.report(id, mine.number(), done, Math.max(done, total))));
                requests.recordSuccess(id, mine.number(), rebuilt, millisSince(began));
            }
        } catch (StaleOwnerException e) {
            LOG.info("The next owner of {} continues its rebuild", mine.lease());
            if (!mine.isOver()) {
                requests.recordFailure(
                        id, mine.number(), "the store of the views lost it meanwhile", millisSince(began));
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The rebuild {} of {} failed", id, mine.lease(), e);
            if (!mine.isOver()) {
                requests.recordFailure(id, mine.number(), String.valueOf(e.getMessage()), millisSince(began));
            }
        } finally {
            running = false;
            rebuildLock.unlock();
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** @throws IllegalStateException if a rebuild is running */
    Views.RebuildResult rebuildNow(Term mine, LongConsumer progress) {
        if (running) {
            throw new IllegalStateException(view() + " is being rebuilt already");
        }
        rebuildLock.lock();
        try {
            running = true;
            return rebuild(mine, progress);
        } finally {
            running = false;
            rebuildLock.unlock();
        }
    }

    private Views.RebuildResult rebuild(Term mine, LongConsumer progress) {
        var rebuild = new Rebuild(log, mine);
        var fresh = generations.begin(mine.number(), currentGeneration.lastNumber());
        rebuild.catchUp(fresh, progress);
        return switchOver.switchTo(fresh, rebuild, mine);
    }

    /** Reports the progress of a rebuild a few times a second. */
    private static final class ReportedProgress implements LongConsumer {
        private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

        private final LongPredicate reportAndContinue;
        private long reportedAt = System.nanoTime() - INTERVAL_NANOS;

        /** @param goesOn returns false if the rebuild was cancelled */
        ReportedProgress(LongPredicate goesOn) {
            this.reportAndContinue = goesOn;
        }

        @Override
        public void accept(long done) {
            if (System.nanoTime() - reportedAt >= INTERVAL_NANOS) {
                reportedAt = System.nanoTime();
                if (!reportAndContinue.test(done)) {
                    throw new IllegalStateException("it was cancelled");
                }
            }
        }
    }
}
