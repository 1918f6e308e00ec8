package igf.platform.web.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The credential by which somebody opened a stream. The stream's loop asks in each round whether it is still accepted; this class
 * reads it again only every {@code EVERY}. A handler takes it as a parameter. For one stream, not for several threads.
 */
public final class StreamCredential {

    /** With a round of the stream (2 s) and the time for which keys are cached (5 s), a deleted key ends a stream within ten seconds. */
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final BooleanSupplier accepted;
    private long readAt = System.nanoTime();

    StreamCredential(BooleanSupplier accepted) {
        this.accepted = accepted;
    }

    /** False as soon as the credential is found deleted or expired: the stream has to end then. */
    public boolean isAccepted() {
        var now = System.nanoTime();
        if (now - readAt < EVERY.toNanos()) {
            return true;
        }
        readAt = now;
        return accepted.getAsBoolean();
    }
}
