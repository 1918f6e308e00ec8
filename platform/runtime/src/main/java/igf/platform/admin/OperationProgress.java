package igf.platform.admin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reports the speed and the remaining time of work, and whether it was cancelled. It writes and reads a few times a
 * second only, so it costs the work nothing.
 */
abstract class OperationProgress implements Operations.Progress {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier cancelled;
    private final long startedAt = System.nanoTime();
    private long reportedAt = startedAt - INTERVAL_NANOS;
    private long checkedAt = reportedAt;
    private volatile boolean cancellationSeen;

    /** @param cancelled reads whether the operation was cancelled */
    OperationProgress(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** @param pace a preliminary result: {@code perSecond} and {@code secondsLeft} */
    abstract void report(long done, long total, String pace);

    @Override
    public void report(long done, long total) {
        var now = System.nanoTime();
        // The total may grow while the work runs: progress is never greater than it.
        var all = Math.max(done, total);
        if (now - reportedAt >= INTERVAL_NANOS || done == total) {
            reportedAt = now;
            var perSecond = Math.round(done * 1e9 / Math.max(1, now - startedAt));
            var left = perSecond == 0 ? -1 : (all - done) / perSecond;
            report(done, all, "{\"perSecond\":" + perSecond + ",\"secondsLeft\":" + left + "}");
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        var now = System.nanoTime();
        if (!cancellationSeen && now - checkedAt >= INTERVAL_NANOS) {
            checkedAt = now;
            cancellationSeen = cancelled.getAsBoolean();
        }
        return cancellationSeen;
    }

    /** Returns whether the work has seen that it was cancelled: a later cancellation has no effect. */
    boolean hasSeenCancellation() {
        return cancellationSeen;
    }
}
