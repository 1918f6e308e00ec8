package igf.platform.messaging.inbox;

import igf.platform.log.stored.EventNames;
import igf.platform.reaction.ReactionProgress;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until this service has taken in a write of another service: its last public event, the public events before it,
 * and what the reactions of this service make of them. All of this is in the database, so it holds for every replica.
 */
public final class ReceivedWrites {

    /** Requests that wait hold threads that could serve others. */
    private static final int MAX_WAITING = 48;

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String forum;
    private final Set<String> awaited;
    private final ReceivedEvents events;
    private final ReactionProgress reactions;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private final TakenInEvents takenIn = new TakenInEvents();

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
     * A write of an epoch that has ended is ignored if it did not arrive: the restore of its service has lost it.
     *
     * @param event id of the write's last public event
     * @param until by {@code System.nanoTime}
     * @return false on timeout
     */
    public boolean await(String service, String epoch, String event, long until) {
        if (isTakenIn(service, event) || events.hasEnded(forum + service, epoch)) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(POLL_NANOS);
                if (isTakenIn(service, event)) {
                    return true;
                }
            }
            return false;
        } finally {
            waiting.release();
        }
    }

    private boolean isTakenIn(String service, String event) {
        if (takenIn.contains(event)) {
            return true;
        }
        var found = events.findWithPredecessors(event, takenIn.newest(service));
        if (found.isEmpty() || !reactions.haveHandled(events.toPositions(found.get()))) {
            return false;
        }
        takenIn.add(service, found.get());
        return true;
    }
}
