package igf.platform.web.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The credential with which a stream was opened. The stream's loop checks it in each round; this class reads it again
 * only every {@code EVERY}. A handler takes it as a parameter. For one stream; not thread-safe.
 */
public final class StreamCredential {

    /**
     * Together with a round of the stream (2 s) and the cache of keys (5 s), a deleted key ends a stream within ten
     * seconds.
     */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);

    private final BooleanSupplier isStillAccepted;
    private long checkedAt = System.nanoTime();

    StreamCredential(BooleanSupplier isStillAccepted) {
        this.isStillAccepted = isStillAccepted;
    }

    /** Returns false once the credential was deleted or has expired: the stream must end. */
    public boolean isAccepted() {
        var now = System.nanoTime();
        if (now - checkedAt < CHECK_INTERVAL.toNanos()) {
            return true;
        }
        checkedAt = now;
        return isStillAccepted.getAsBoolean();
    }
}
