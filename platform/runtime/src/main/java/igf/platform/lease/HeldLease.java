package igf.platform.lease;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A duty while its lease is held here: its calls one after the other, on one thread, from begin to end. */
final class HeldLease {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);
    private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final LeaderTask task;
    private final Term term;
    private final ExecutorService thread;
    private final long since = System.nanoTime();
    private volatile boolean tending;
    private boolean ending;

    HeldLease(LeaderTask task, Term term) {
        this.task = task;
        this.term = term;
        this.thread = Executors.newSingleThreadExecutor(
                // Not virtual: two that wait in a class loader hold both carriers of a small machine for good, while
                // who could
                // go on has none (seen once at a start; docs/adr/0034).
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
            LOG.warn("{} cannot begin and is given back", task.lease(), e);
            term.giveBack();
        }
    }

    /** Not while the last call still goes on. */
    synchronized void tend() {
        if (!tending && !ending && !term.isOver()) {
            tending = true;
            thread.execute(() -> {
                try {
                    task.tend();
                } catch (RuntimeException | Error e) {
                    LOG.warn("{} fails and is given back", task.lease(), e);
                    term.giveBack();
                } finally {
                    tending = false;
                }
            });
        }
    }

    /** Begins the end, once; what comes after it may be waited for by {@link #awaitEnd}. */
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
                LOG.warn("{} did not end as it should", task.lease(), e);
            }
            whenEnded.run();
        });
        thread.shutdown();
    }

    /** Whether it has gone on for so long that what failed before is past. */
    boolean isStable() {
        return System.nanoTime() - since > LASTS_NANOS;
    }

    /** @param until by the monotonic clock */
    void awaitEnd(long until) throws InterruptedException {
        if (!thread.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            LOG.warn("{} has not ended in time", task.lease());
        }
    }
}
