package igf.platform.admin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How fast work goes and how long it will take, and whether somebody wants its end: told and looked up a few times a second, so
 * that it costs the work nothing.
 */
abstract class OperationProgress implements Operations.Progress {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier cancelled;
    private final long began = System.nanoTime();
    private long told = began - EVERY_NANOS;
    private long looked = told;
    private volatile boolean heard;

    /** @param cancelled looks up whether somebody wants its end */
    OperationProgress(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** @param pace as the operation's result shows it until there is one: {@code perSecond} and {@code secondsLeft} */
    abstract void tell(long done, long total, String pace);

    @Override
    public void of(long done, long total) {
        var now = System.nanoTime();
        // More may come in while the work goes on: it is never further than all that there is.
        var all = Math.max(done, total);
        if (now - told >= EVERY_NANOS || done == total) {
            told = now;
            var perSecond = Math.round(done * 1e9 / Math.max(1, now - began));
            var left = perSecond == 0 ? -1 : (all - done) / perSecond;
            tell(done, all, "{\"perSecond\":" + perSecond + ",\"secondsLeft\":" + left + "}");
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        var now = System.nanoTime();
        if (!heard && now - looked >= EVERY_NANOS) {
            looked = now;
            heard = cancelled.getAsBoolean();
        }
        return heard;
    }

    /** Whether the work was told so when it asked: what came later changed nothing. */
    boolean hasHeardOfItsEnd() {
        return heard;
    }
}
