package igf.platform.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that a thread of its own does once, from begin to end. */
final class BackgroundBinding {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundBinding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_INTERRUPTS = Duration.ofMillis(200);

    private final String name;
    private final Runnable work;
    private final Runnable givenUp;
    private volatile boolean ending;
    private volatile @Nullable Thread thread;

    /** @param givenUp called when the work has failed, not if that is because it was told to end */
    BackgroundBinding(String name, Runnable work, Runnable givenUp) {
        this.name = name;
        this.work = work;
        this.givenUp = givenUp;
    }

    void begin() {
        ending = false;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (ending) {
                LOG.debug("{} was ended", name, e);
            } else {
                LOG.error("{} gave up", name, e);
                givenUp.run();
            }
        }
    }

    boolean hasBegun() {
        return thread != null;
    }

    /**
     * Returns when the work is over. Work that waits for a broker that is away is interrupted, again and again: Kafka's client
     * waits once more for its own end, and what is bound next waits, too.
     */
    void end() {
        ending = true;
        var working = thread;
        thread = null;
        if (working == null) {
            return;
        }
        try {
            for (var over = working.join(PATIENCE); !over; over = working.join(BETWEEN_INTERRUPTS)) {
                working.interrupt();
            }
        } catch (InterruptedException e) {
            working.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
