package igf.platform.web.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The credential with which a stream was opened. The stream's loop checks it in each round, but this class reads it
 * again only once per {@link #CHECK_INTERVAL}. Handlers take it as a parameter. Not thread-safe.
 */
public final class StreamCredential {

    /** With a round of the stream (2 s) and the cache of keys (5 s), a deleted key ends a stream within ten seconds. */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);

    private final BooleanSupplier isStillAccepted;
    private long checkedAt = System.nanoTime();

    StreamCredential(BooleanSupplier isStillAccepted) {
        this.isStillAccepted = isStillAccepted;
    }

    /** Returns whether the credential is still valid. If not, the stream must end. */
    public boolean isAccepted() {
        var now = System.nanoTime();
        if (now - checkedAt < CHECK_INTERVAL.toNanos()) {
            return true;
        }
        checkedAt = now;
        return isStillAccepted.getAsBoolean();
    }
}
