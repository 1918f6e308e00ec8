package igf.platform.messaging.inbox;

import igf.platform.log.stored.EventNames;
import igf.platform.reaction.ReactionProgress;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until this service has processed a write of another service: it has received the write's last public event and
 * the public events before it, and its reactions have handled them. All of this is in the database, so it holds for
 * every replica.
 */
public final class ReceivedWrites {

    /** Limits the waiting requests, because each holds a thread. */
    private static final int MAX_WAITING = 48;

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String forum;
    private final Set<String> awaited;
    private final ReceivedEvents events;
    private final ReactionProgress reactions;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private final ProcessedEvents processed = new ProcessedEvents();

    /**
     * @param forum the prefix of all sources, with a slash at its end
     * @param awaited services whose writes matter here; those of others are ignored
     */
    public ReceivedWrites(
            String forum, Set<String> awaited, JdbcClient jdbc, EventNames names, ReactionProgress reactions) {
        this.forum = forum;
        this.awaited = Set.copyOf(awaited);
        this.events = new ReceivedEvents(jdbc, names);
        this.reactions = reactions;
    }

    public boolean isAwaited(String service) {
        return awaited.contains(service);
    }

    /**
     * Waits for a write. One of an epoch that has ended counts as processed, because the restore of its service may
     * have lost it.
     *
     * @param event id of the write's last public event
     * @param until by {@code System.nanoTime}
     * @return false on timeout
     */
    public boolean await(String service, String epoch, String event, long until) {
        if (isProcessed(service, event) || events.hasEnded(forum + service, epoch)) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(POLL_NANOS);
                if (isProcessed(service, event)) {
                    return true;
                }
            }
            return false;
        } finally {
            waiting.release();
        }
    }

    private boolean isProcessed(String service, String event) {
        if (processed.contains(event)) {
            return true;
        }
        var found = events.findWithPredecessors(event, processed.newest(service));
        if (found.isEmpty() || !reactions.haveHandled(events.toPositions(found.get()))) {
            return false;
        }
        processed.add(service, found.get());
        return true;
    }
}
