package igf.standalone;

import igf.standalone.part.CurrentPart;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** Closes everything that was started, in reverse order and only once, even if several threads begin a shutdown. */
final class ShutdownSequence {
    private final Deque<Started> started = new ArrayDeque<>();
    private boolean begun;

    private record Started(String name, AutoCloseable closeable) {}

    /**
     * Registers something to close.
     *
     * @return false if the shutdown has begun; it was then closed immediately
     */
    synchronized boolean register(String name, AutoCloseable closeable) {
        started.push(new Started(name, closeable));
        if (begun) {
            closeAll();
        }
        return !begun;
    }

    /** Closes everything; a failure does not stop the rest. */
    synchronized void run() {
        begun = true;
        closeAll();
    }

    /** Returns whether the shutdown has begun, so that nothing more should start. */
    synchronized boolean hasBegun() {
        return begun;
    }

    private void closeAll() {
        while (!started.isEmpty()) {
            Started next = started.pop();
            try {
                CurrentPart.run(next.name, () -> {
                    next.closeable.close();
                    return null;
                });
            } catch (Exception e) {
                // The logger is not a constant, because this class is loaded before logging is configured.
                LoggerFactory.getLogger(ShutdownSequence.class).warn("{} failed while it stopped", next.name, e);
            }
        }
    }
}
