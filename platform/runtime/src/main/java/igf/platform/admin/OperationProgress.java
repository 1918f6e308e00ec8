package igf.platform.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * The result that is shown while the operation runs.
     *
     * @param soFar null if the work does not say what it has found
     */
    record Preliminary(
            long perSecond,
            long secondsLeft,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object soFar) {}

    abstract void store(long done, long total, Preliminary result);

    @Override
    public void report(long done, long total) {
        storeSometimes(done, total, null);
    }

    @Override
    public void report(long done, long total, Object soFar) {
        storeSometimes(done, total, soFar);
    }

    private void storeSometimes(long done, long total, @Nullable Object soFar) {
        var now = System.nanoTime();
        // The log may grow while the work runs, but the reported progress must not exceed the total.
        var reportedTotal = Math.max(done, total);
        if (now - reportedAt >= INTERVAL_NANOS || done == total) {
            reportedAt = now;
            var perSecond = Math.round(done * 1e9 / Math.max(1, now - startedAt));
            var secondsLeft = perSecond == 0 ? -1 : (reportedTotal - done) / perSecond;
            store(done, reportedTotal, new Preliminary(perSecond, secondsLeft, soFar));
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
