package igf.platform.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the binding to the broker once, on its own thread. */
final class BackgroundBinding {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundBinding.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration INTERRUPT_INTERVAL = Duration.ofMillis(200);

    private final String name;
    private final Runnable work;
    private final Runnable onFailure;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** @param onFailure called if the work failed, unless {@link #stop} was called before */
    BackgroundBinding(String name, Runnable work, Runnable onFailure) {
        this.name = name;
        this.work = work;
        this.onFailure = onFailure;
    }

    void start() {
        stopping = false;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (stopping) {
                LOG.debug("{} was stopped", name, e);
            } else {
                LOG.error("{} failed", name, e);
                onFailure.run();
            }
        }
    }

    boolean isStarted() {
        return thread != null;
    }

    /**
     * Stops the work and waits for its end. It interrupts the work repeatedly, because Kafka's client and each further
     * binding wait again after an interrupt.
     */
    void stop() {
        stopping = true;
        var working = thread;
        thread = null;
        if (working == null) {
            return;
        }
        try {
            for (var over = working.join(STOP_TIMEOUT); !over; over = working.join(INTERRUPT_INTERVAL)) {
                working.interrupt();
            }
        } catch (InterruptedException e) {
            working.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
