package igf.standalone;

import igf.standalone.part.CurrentPart;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** Everything that has been started, to be closed in the reverse order, once, by whoever comes first. */
final class ShutdownSequence {
    private final Deque<Started> started = new ArrayDeque<>();
    private boolean begun;

    private record Started(String name, AutoCloseable closeable) {}

    /**
     * Remembers something for the end.
     *
     * @return false if the end has begun meanwhile; then it has been closed again
     */
    synchronized boolean remember(String name, AutoCloseable closeable) {
        started.push(new Started(name, closeable));
        if (begun) {
            closeAll();
        }
        return !begun;
    }

    /** Closes all; one that fails does not keep the others. */
    synchronized void run() {
        begun = true;
        closeAll();
    }

    /** Whether the end has begun, so that nothing more should be started. */
    synchronized boolean hasBegun() {
        return begun;
    }

    private void closeAll() {
        while (!started.isEmpty()) {
            Started next = started.pop();
            try {
                CurrentPart.in(next.name, () -> {
                    next.closeable.close();
                    return null;
                });
            } catch (Exception e) {
                // Not a constant: this class is there before the launcher has set up logging.
                LoggerFactory.getLogger(ShutdownSequence.class).warn("{} did not end in good order", next.name, e);
            }
        }
    }
}
