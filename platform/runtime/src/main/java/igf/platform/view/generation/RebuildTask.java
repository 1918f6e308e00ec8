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

/** Rebuilds a view while readers use the current generation. It runs one rebuild at a time. */
final class RebuildTask {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildTask.class);

    private final Generations generations;
    private final CurrentGeneration currentGeneration;
    private final EventLog log;
    private final RebuildRequests requests;
    private final ReentrantLock rebuildLock;
    private final Switch switchOver;
    private volatile boolean running;

    /** Makes the new generation the current one, when both have reached the same position. */
    interface Switch {
        Views.RebuildResult switchTo(Generation newGeneration, Rebuild rebuild, Term term);
    }

    RebuildTask(
            Generations generations,
            CurrentGeneration currentGeneration,
            EventLog log,
            RebuildRequests requests,
            ReentrantLock rebuildLock,
            Switch switchOver) {
        this.generations = generations;
        this.currentGeneration = currentGeneration;
        this.log = log;
        this.requests = requests;
        this.rebuildLock = rebuildLock;
        this.switchOver = switchOver;
    }

    boolean isRunning() {
        return running;
    }

    private String view() {
        return generations.view().name();
    }

    /** Begins a requested rebuild, if there is one. */
    void startRequested(Term term) {
        if (!running) {
            requests.findNext(view(), generations.version(), term.number())
                    .ifPresent(
                            id -> Thread.ofVirtual().name("rebuild-" + view()).start(() -> perform(id, term)));
        }
    }

    private void perform(UUID id, Term term) {
        if (!rebuildLock.tryLock()) {
            return;
        }
        var startedAt = System.nanoTime();
        try {
            running = true;
            if (requests.begin(id, term.number())) {
                var used = currentGeneration.cached();
                var position = used == null ? LogToken.START : used.position().token();
                var total = position.positionNumber() + log.countAfter(position, 100_000);
                var rebuilt = rebuild(
                        term,
                        new ReportedProgress(done -> requests.report(id, term.number(), done, Math.max(done, total))));
                requests.recordSuccess(id, term.number(), rebuilt, millisSince(startedAt));
            }
        } catch (StaleOwnerException e) {
            LOG.info("The next owner of {} continues its rebuild", term.lease());
            if (!term.isOver()) {
                requests.recordFailure(
                        id, term.number(), "the store of the views lost the new generation", millisSince(startedAt));
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The rebuild {} of {} failed", id, term.lease(), e);
            if (!term.isOver()) {
                requests.recordFailure(id, term.number(), String.valueOf(e.getMessage()), millisSince(startedAt));
            }
        } finally {
            running = false;
            rebuildLock.unlock();
        }
    }

    private static long millisSince(long startedAt) {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }

    /** @throws IllegalStateException if a rebuild is running */
    Views.RebuildResult rebuildNow(Term term, LongConsumer progress) {
        if (running) {
            throw new IllegalStateException(view() + " is being rebuilt already");
        }
        rebuildLock.lock();
        try {
            running = true;
            return rebuild(term, progress);
        } finally {
            running = false;
            rebuildLock.unlock();
        }
    }

    private Views.RebuildResult rebuild(Term term, LongConsumer progress) {
        var rebuild = new Rebuild(log, term);
        var newGeneration = generations.begin(term.number(), currentGeneration.lastNumber());
        rebuild.catchUp(newGeneration, progress);
        return switchOver.switchTo(newGeneration, rebuild, term);
    }

    /** Reports the progress of a rebuild a few times a second. */
    private static final class ReportedProgress implements LongConsumer {
        private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

        private final LongPredicate reportAndContinue;
        private long reportedAt = System.nanoTime() - INTERVAL_NANOS;

        /** @param reportAndContinue reports progress, and returns false if the rebuild was cancelled */
        ReportedProgress(LongPredicate reportAndContinue) {
            this.reportAndContinue = reportAndContinue;
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
