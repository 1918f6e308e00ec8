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
    private final CurrentGeneration read;
    private final EventLog log;
    private final RebuildRequests requests;
    private final ReentrantLock making;
    private final Switch use;
    private volatile boolean goesOn;

    /** Makes the new generation the current one, once both have reached the same position. */
    interface Switch {
        Views.Rebuilt to(Generation fresh, Rebuild rebuild, Term mine);
    }

    RebuildTask(
            Generations generations,
            CurrentGeneration read,
            EventLog log,
            RebuildRequests requests,
            ReentrantLock making,
            Switch use) {
        this.generations = generations;
        this.read = read;
        this.log = log;
        this.requests = requests;
        this.making = making;
        this.use = use;
    }

    boolean goesOn() {
        return goesOn;
    }

    private String view() {
        return generations.view().name();
    }

    /** Begins a requested rebuild, if there is one. */
    void attend(Term mine) {
        if (!goesOn) {
            requests.next(view(), generations.version(), mine.number())
                    .ifPresent(
                            id -> Thread.ofVirtual().name("rebuild-" + view()).start(() -> perform(id, mine)));
        }
    }

    private void perform(UUID id, Term mine) {
        if (!making.tryLock()) {
            return;
        }
        var began = System.nanoTime();
        try {
            goesOn = true;
            if (requests.begin(id, mine.number())) {
                var used = read.known();
                var position = used == null ? LogToken.START : used.position().token();
                var total = position.positionNumber() + log.countAfter(position, 100_000);
                var rebuilt = alone(
                        mine,
                        new ReportedProgress(done -> requests.report(id, mine.number(), done, Math.max(done, total))));
                requests.succeeded(id, mine.number(), rebuilt, millisSince(began));
            }
        } catch (StaleOwnerException e) {
            LOG.info("The next owner of {} continues its rebuild", mine.lease());
            if (!mine.isOver()) {
                requests.failed(id, mine.number(), "the store of the views lost it meanwhile", millisSince(began));
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The rebuild {} of {} failed", id, mine.lease(), e);
            if (!mine.isOver()) {
                requests.failed(id, mine.number(), String.valueOf(e.getMessage()), millisSince(began));
            }
        } finally {
            goesOn = false;
            making.unlock();
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** @throws IllegalStateException if a rebuild is running */
    Views.Rebuilt now(Term mine, LongConsumer progress) {
        if (goesOn) {
            throw new IllegalStateException(view() + " is being rebuilt already");
        }
        making.lock();
        try {
            goesOn = true;
            return alone(mine, progress);
        } finally {
            goesOn = false;
            making.unlock();
        }
    }

    private Views.Rebuilt alone(Term mine, LongConsumer progress) {
        var rebuild = new Rebuild(log, mine);
        var fresh = generations.begin(mine.number(), read.lastNumber());
        rebuild.catchUp(fresh, progress);
        return use.to(fresh, rebuild, mine);
    }

    /** Reports the progress of a rebuild a few times a second. */
    private static final class ReportedProgress implements LongConsumer {
        private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

        private final LongPredicate goesOn;
        private long told = System.nanoTime() - EVERY_NANOS;

        /** @param goesOn returns false if the rebuild was cancelled */
        ReportedProgress(LongPredicate goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void accept(long done) {
            if (System.nanoTime() - told >= EVERY_NANOS) {
                told = System.nanoTime();
                if (!goesOn.test(done)) {
                    throw new IllegalStateException("it was cancelled");
                }
            }
        }
    }
}
