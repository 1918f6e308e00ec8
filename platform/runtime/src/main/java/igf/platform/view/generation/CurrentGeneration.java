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
 * The generation of a view that this replica's readers use. This replica or another one updates it. Threads do not
 * access the store while they hold the lock on which readers wait.
 */
public final class CurrentGeneration {

    private static final long FOLLOWER_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LEADER_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** How long the cached generation is used without a check; replaced generations are kept for longer. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** A little longer than the lease of a killed owner, whose successor builds the first generation. */
    private static final long FIRST_GENERATION_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Runnable NO_FOLLOWER = () -> {};

    private final Generations generations;
    private final Semaphore waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /** Lets only one reader at a time look up the current generation; the others continue with the cached one. */
    private final ReentrantLock refreshLock = new ReentrantLock();

    private final AtomicReference<@Nullable Generation> generation = new AtomicReference<>();
    private volatile boolean isLeader;
    private volatile Runnable wakeUpFollower = NO_FOLLOWER;
    private volatile long refreshedAt = System.nanoTime() - FRESH_NANOS;
    private volatile boolean wasRead;
    private volatile int lastNumber;

    /** @param waiting limits the number of waiting readers of all views */
    CurrentGeneration(Generations generations, Semaphore waiting) {
        this.generations = generations;
        this.waiting = waiting;
    }

    /** Returns the generation that this replica knows of; null if none is readable. */
    public @Nullable Generation cached() {
        return generation.get();
    }

    /**
     * Returns the greatest generation number that this replica knows. If the store has lost everything, numbers
     * continue after it.
     */
    int lastNumber() {
        return lastNumber;
    }

    /** @param wakeUp ends the delay of the view's follower */
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
        var current = generation.get();
        if (current == null && await(LogToken.START, System.nanoTime() + FIRST_GENERATION_WAIT_NANOS)) {
            current = generation.get();
        }
        if (current == null) {
            throw new ReadModelTimeoutException();
        }
        return current;
    }

    /**
     * Waits for the required position. Waiting readers occupy threads, so above the limit a reader fails and has to
     * retry.
     */
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
        var current = get();
        if (isLeader) {
            return current;
        }
        refresh();
        return get();
    }

    /**
     * Waits until the view has applied the event at a position.
     *
     * @param until the deadline, as {@code System.nanoTime}
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
            var remainingNanos = until - System.nanoTime();
            if (remainingNanos <= 0) {
                return false;
            }
            wakeUpFollower.run();
            pause(position, Math.min(remainingNanos, isLeader ? LEADER_POLL_NANOS : FOLLOWER_POLL_NANOS));
        }
    }

    private boolean hasReached(LogToken position) {
        var current = generation.get();
        return current != null && current.position().token().compareTo(position) >= 0;
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
            // Skip the result if this replica has taken over the view meanwhile.
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
     * and another release has a generation. Once true, it stays true.
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
