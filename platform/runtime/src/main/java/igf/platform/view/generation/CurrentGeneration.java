package igf.platform.view.generation;

import igf.platform.log.LogToken;
import igf.platform.view.ReadModelTimeoutException;
import igf.platform.view.RequiredPosition;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The generation of a view that readers use here: the one that this replica updates, or the one that another replica
 * updates. No store is called under the lock on which readers wait.
 */
public final class CurrentGeneration {

    private static final long FOLLOWER_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LEADER_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** A replaced generation is kept for longer than this. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** A little longer than the lease of a killed owner: its successor builds what is missing. */
    private static final long FIRST_GENERATION_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Runnable NO_FOLLOWER = () -> {};

    private final Generations generations;
    private final Semaphore waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /** One reader at a time looks up; the others wait for its result. */
    private final ReentrantLock refreshLock = new ReentrantLock();

    private final AtomicReference<@Nullable Generation> generation = new AtomicReference<>();
    private volatile boolean isLeader;
    private volatile Runnable wakeUpFollower = NO_FOLLOWER;
    private volatile long refreshedAt = System.nanoTime() - FRESH_NANOS;
    private volatile boolean wasRead;
    private volatile int lastNumber;

    /** @param waiting limits the waiting readers of all views */
    CurrentGeneration(Generations generations, Semaphore waiting) {
        this.generations = generations;
        this.waiting = waiting;
    }

    /** Returns the generation that this replica knows of; null if none is readable. */
    public @Nullable Generation cached() {
        return generation.get();
    }

    /** Returns the greatest generation number known here: a store that lost everything continues after it. */
    int lastNumber() {
        return lastNumber;
    }

    /** @param wakeUp ends the updater's delay */
    void lead(Generation own, Runnable wakeUp) {
        isLeader = true;
        wakeUpFollower = wakeUp;
        set(own);
        signalMoved();
    }

    private void set(Generation now) {
        generation.set(now);
        lastNumber = Math.max(lastNumber, now.number());
        wasRead = true;
    }

    void clear() {
        isLeader = true;
        generation.set(null);
    }

    void follow() {
        var own = generation.get();
        wakeUpFollower = NO_FOLLOWER;
        if (own != null) {
            own.release();
        }
        isLeader = false;
    }

    /** Wakes waiting readers. */
    void signalMoved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the generation to read. Waits for the request's own write, and for the first generation. */
    public Generation get() {
        var required = RequiredPosition.current();
        if (required != null && !hasReached(required.position()) && !awaitWithLimit(required)) {
            throw new ReadModelTimeoutException();
        }
        if (!isLeader && System.nanoTime() - refreshedAt > FRESH_NANOS) {
            refresh();
        }
        var now = generation.get();
        if (now == null && await(LogToken.START, System.nanoTime() + FIRST_GENERATION_WAIT_NANOS)) {
            now = generation.get();
        }
        if (now == null) {
            throw new ReadModelTimeoutException();
        }
        return now;
    }

    /** Waiting readers hold threads that could serve others. Above the limit a reader fails and has to retry. */
    private boolean awaitWithLimit(RequiredPosition required) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return await(required.position(), required.until());
        } finally {
            waiting.release();
        }
    }

    /** Returns the generation with its current position. */
    public Generation refreshAndGet() {
        var now = get();
        if (isLeader) {
            return now;
        }
        refresh();
        return get();
    }

    /**
     * @param until by {@code System.nanoTime}
     * @return false on timeout
     */
    public boolean await(LogToken position, long until) {
        while (true) {
            if (!isLeader && !hasReached(position)) {
                refresh();
            }
            if (hasReached(position)) {
                return true;
            }
            var left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wakeUpFollower.run();
            pause(position, Math.min(left, isLeader ? LEADER_POLL_NANOS : FOLLOWER_POLL_NANOS));
        }
    }

    private boolean hasReached(LogToken position) {
        var now = generation.get();
        return now != null && now.position().token().compareTo(position) >= 0;
    }

    private void pause(LogToken position, long nanos) {
        lock.lock();
        try {
            if (!hasReached(position)) {
                moved.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a read model caught up", e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads the current generation and its position, if another replica updates it. */
    public void refresh() {
        if (isLeader || !refreshLock.tryLock()) {
            return;
        }
        try {
            var before = generation.get();
            var stored = generations.readCurrent(before);
            // Skip if this replica has taken over the view meanwhile.
            if (!isLeader && generation.compareAndSet(before, stored) && stored != null) {
                lastNumber = Math.max(lastNumber, stored.number());
                wasRead = true;
            }
            refreshedAt = System.nanoTime();
        } finally {
            refreshLock.unlock();
        }
        signalMoved();
    }

    /**
     * Returns whether this replica should serve reads. False while the first generation of this version is being built
     * and another release has one to read; once true, it stays true.
     */
    public boolean isReady() {
        if (wasRead) {
            return true;
        }
        if (!isLeader) {
            refresh();
        }
        return wasRead || !generations.hasOtherVersions();
    }
}
