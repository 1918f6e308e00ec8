package igf.platform.lease;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that this replica holds. It runs all calls of the task on one thread. */
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
                // Two virtual threads that wait in a class loader would block both carriers of a small machine, so this
                // is a platform thread (docs/adr/0034).
                Thread.ofPlatform().daemon().name("lease-" + task.lease()).factory());
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

    /** Calls {@link LeaderTask#maintain} unless the previous call still runs. */
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

    /** Starts to end the task, unless that has been done. {@link #awaitEnd} waits for the end. */
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

    /** @param deadlineNanos the end of the wait, as {@link System#nanoTime} */
    void awaitEnd(long deadlineNanos) throws InterruptedException {
        if (!thread.awaitTermination(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            LOG.warn("{} did not stop in time", task.lease());
        }
    }
}
