package igf.platform.view.generation;

import igf.platform.log.LogToken;
import igf.platform.view.ReadAfter;
import igf.platform.view.ReadModelTimeoutException;
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

    private static final long FOLLOWED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LED_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** A replaced generation is kept for longer than this. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** A little longer than the lease of a killed owner: its successor builds what is missing. */
    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Runnable NOBODY = () -> {};

    private final Generations generations;
    private final Semaphore waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /** One reader at a time looks up; the others wait for its result. */
    private final ReentrantLock lookingUp = new ReentrantLock();

    private final AtomicReference<@Nullable Generation> generation = new AtomicReference<>();
    private volatile boolean led;
    private volatile Runnable hurry = NOBODY;
    private volatile long lookedUp = System.nanoTime() - FRESH_NANOS;
    private volatile boolean wasRead;
    private volatile int last;

    /** @param waiting limits the waiting readers of all views */
    CurrentGeneration(Generations generations, Semaphore waiting) {
        this.generations = generations;
        this.waiting = waiting;
    }

    /** Returns the generation that this replica knows of; null if none is readable. */
    public @Nullable Generation known() {
        return generation.get();
    }

    /** Returns the greatest generation number known here: a store that lost everything continues after it. */
    int lastNumber() {
        return last;
    }

    /** @param faster ends the updater's delay */
    void leads(Generation own, Runnable faster) {
        led = true;
        hurry = faster;
        set(own);
        moved();
    }

    private void set(Generation now) {
        generation.set(now);
        last = Math.max(last, now.number());
        wasRead = true;
    }

    void none() {
        led = true;
        generation.set(null);
    }

    void follows() {
        var own = generation.get();
        hurry = NOBODY;
        if (own != null) {
            own.leave();
        }
        led = false;
    }

    /** Wakes waiting readers. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the generation to read. Waits for the request's own write, and for the first generation. */
    public Generation get() {
        var after = ReadAfter.current();
        if (after != null && !reached(after.position()) && !awaitWithLimit(after)) {
            throw new ReadModelTimeoutException();
        }
        if (!led && System.nanoTime() - lookedUp > FRESH_NANOS) {
            lookUp();
        }
        var now = generation.get();
        if (now == null && await(LogToken.START, System.nanoTime() + FIRST_NANOS)) {
            now = generation.get();
        }
        if (now == null) {
            throw new ReadModelTimeoutException();
        }
        return now;
    }

    /** Waiting readers hold threads that could serve others. Above the limit a reader fails and has to retry. */
    private boolean awaitWithLimit(ReadAfter after) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return await(after.position(), after.until());
        } finally {
            waiting.release();
        }
    }

    /** Returns the generation with its current position. */
    public Generation current() {
        var now = get();
        if (led) {
            return now;
        }
        lookUp();
        return get();
    }

    /**
     * @param until by {@code System.nanoTime}
     * @return false on timeout
     */
    public boolean await(LogToken position, long until) {
        while (true) {
            if (!led && !reached(position)) {
                lookUp();
            }
            if (reached(position)) {
                return true;
            }
            var left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            hurry.run();
            pause(position, Math.min(left, led ? LED_NANOS : FOLLOWED_NANOS));
        }
    }

    private boolean reached(LogToken position) {
        var now = generation.get();
        return now != null && now.position().token().compareTo(position) >= 0;
    }

    private void pause(LogToken position, long nanos) {
        lock.lock();
        try {
            if (!reached(position)) {
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
    public void lookUp() {
        if (led || !lookingUp.tryLock()) {
            return;
        }
        try {
            var before = generation.get();
            var stored = generations.read(before);
            // Skip if this replica has taken over the view meanwhile.
            if (!led && generation.compareAndSet(before, stored) && stored != null) {
                last = Math.max(last, stored.number());
                wasRead = true;
            }
            lookedUp = System.nanoTime();
        } finally {
            lookingUp.unlock();
        }
        moved();
    }

    /**
     * Returns whether this replica should serve reads. False while the first generation of this version is being built
     * and another release has one to read; once true, it stays true.
     */
    public boolean isReady() {
        if (wasRead) {
            return true;
        }
        if (!led) {
            lookUp();
        }
        return wasRead || !generations.hasOthers();
    }
}
