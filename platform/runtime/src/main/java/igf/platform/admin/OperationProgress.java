package igf.platform.admin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reports the speed and the remaining time of an operation, and whether it was cancelled. It accesses the database only
 * a few times a second, so that it does not slow the work down.
 */
abstract class OperationProgress implements Operations.Progress {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier cancelled;
    private final long startedAt = System.nanoTime();
    private long reportedAt = startedAt - INTERVAL_NANOS;
    private long checkedAt = reportedAt;
    private volatile boolean cancellationSeen;

    /** @param cancelled returns whether the operation was cancelled */
    OperationProgress(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** @param pace JSON with {@code perSecond} and {@code secondsLeft}, shown as a preliminary result */
    abstract void report(long done, long total, String pace);

    @Override
    public void report(long done, long total) {
        var now = System.nanoTime();
        // The log may grow while the work runs, but the reported progress must not exceed the total.
        var reportedTotal = Math.max(done, total);
        if (now - reportedAt >= INTERVAL_NANOS || done == total) {
            reportedAt = now;
            var perSecond = Math.round(done * 1e9 / Math.max(1, now - startedAt));
            var secondsLeft = perSecond == 0 ? -1 : (reportedTotal - done) / perSecond;
            report(done, reportedTotal, "{\"perSecond\":" + perSecond + ",\"secondsLeft\":" + secondsLeft + "}");
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

    /** Returns whether the work has seen that it was cancelled. A cancellation that it has not seen has no effect. */
    boolean hasSeenCancellation() {
        return cancellationSeen;
    }
}
