package igf.platform.lease;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that this replica holds. Runs the calls of its task one after the other, on one thread. */
final class HeldLease {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);
    private static final long STABLE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final LeaderTask task;
    private final Term term;
    private final ExecutorService thread;
    private final long since = System.nanoTime();
    private volatile boolean maintaining;
    private boolean ending;

    HeldLease(LeaderTask task, Term term) {
        this.task = task;
        this.term = term;
        this.thread = Executors.newSingleThreadExecutor(
                // A platform thread: two virtual threads that wait in a class loader block both carriers of a small
                // machine (docs/adr/0034).
                Thread.ofPlatform().daemon().name("duty-" + task.lease()).factory());
        thread.execute(this::begin);
    }

    LeaderTask task() {
        return task;
    }

    Term term() {
        return term;
    }

    private void begin() {
        try {
            task.begin(term);
        } catch (RuntimeException | Error e) {
            LOG.warn("{} cannot start; its lease is given back", task.lease(), e);
            term.release();
        }
    }

    /** Skips this call while the last one still runs. */
    synchronized void maintain() {
        if (!maintaining && !ending && !term.isOver()) {
            maintaining = true;
            thread.execute(() -> {
                try {
                    task.maintain();
                } catch (RuntimeException | Error e) {
                    LOG.warn("{} failed; its lease is given back", task.lease(), e);
                    term.release();
                } finally {
                    maintaining = false;
                }
            });
        }
    }

    /** Ends the task once. {@link #awaitEnd} waits for it. */
    synchronized void end(Runnable whenEnded) {
        if (ending) {
            return;
        }
        ending = true;
        term.end();
        thread.execute(() -> {
            try {
                task.end();
            } catch (RuntimeException | Error e) {
                LOG.warn("{} failed while it stopped", task.lease(), e);
            }
            whenEnded.run();
        });
        thread.shutdown();
    }

    /** Returns whether the task has run long enough to forget its earlier failures. */
    boolean isStable() {
        return System.nanoTime() - since > STABLE_AFTER_NANOS;
    }

    /** @param until deadline by the monotonic clock */
    void awaitEnd(long until) throws InterruptedException {
        if (!thread.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            LOG.warn("{} did not stop in time", task.lease());
        }
    }
}
