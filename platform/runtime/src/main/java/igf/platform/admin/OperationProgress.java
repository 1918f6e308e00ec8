package igf.platform.admin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reports the speed and the remaining time of work, and whether it was cancelled. It writes and reads a few times a
 * second only, so it costs the work nothing.
 */
abstract class OperationProgress implements Operations.Progress {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier cancelled;
    private final long began = System.nanoTime();
    private long reported = began - EVERY_NANOS;
    private long looked = reported;
    private volatile boolean seen;

    /** @param cancelled reads whether the operation was cancelled */
    OperationProgress(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** @param pace a preliminary result: {@code perSecond} and {@code secondsLeft} */
    abstract void report(long done, long total, String pace);

    @Override
    public void of(long done, long total) {
        var now = System.nanoTime();
        // The total may grow while the work runs: progress is never greater than it.
        var all = Math.max(done, total);
        if (now - reported >= EVERY_NANOS || done == total) {
            reported = now;
            var perSecond = Math.round(done * 1e9 / Math.max(1, now - began));
            var left = perSecond == 0 ? -1 : (all - done) / perSecond;
            report(done, all, "{\"perSecond\":" + perSecond + ",\"secondsLeft\":" + left + "}");
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        var now = System.nanoTime();
        if (!seen && now - looked >= EVERY_NANOS) {
            looked = now;
            seen = cancelled.getAsBoolean();
        }
        return seen;
    }

    /** Returns whether the work has seen that it was cancelled: a later cancellation has no effect. */
    boolean hasSeenCancellation() {
        return seen;
    }
}
