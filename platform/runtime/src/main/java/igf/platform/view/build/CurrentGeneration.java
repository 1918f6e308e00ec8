package igf.platform.view.build;

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
 * The build of a view that readers here read: the one that this replica moves, or what was looked up of the one that another
 * replica does. Nobody speaks with a store under the lock that readers wait on.
 */
public final class CurrentGeneration {

    private static final long FOLLOWED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LED_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** What was replaced stays for longer than this. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** A little longer than the lease lasts of an owner that was killed: its successor builds what is missing. */
    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Runnable NOBODY = () -> {};

    private final Generations builds;
    private final Semaphore waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /** Readers look up one at a time; the others wait for what it finds. */
    private final ReentrantLock lookingUp = new ReentrantLock();

    private final AtomicReference<@Nullable Generation> build = new AtomicReference<>();
    private volatile boolean led;
    private volatile Runnable hurry = NOBODY;
    private volatile long lookedUp = System.nanoTime() - FRESH_NANOS;
    private volatile boolean wasRead;
    private volatile int last;

    /** @param waiting of all views: how many readers may wait at a time */
    CurrentGeneration(Generations builds, Semaphore waiting) {
        this.builds = builds;
        this.waiting = waiting;
    }

    /** As far as is known here; null where there is none that may be read. */
    public @Nullable Generation known() {
        return build.get();
    }

    /** The highest number that was known here: a store that lost everything goes on after it. */
    int lastNumber() {
        return last;
    }

    /** @param faster asks whoever moves it not to rest */
    void leads(Generation own, Runnable faster) {
        led = true;
        hurry = faster;
        set(own);
        moved();
    }

    private void set(Generation now) {
        build.set(now);
        last = Math.max(last, now.number());
        wasRead = true;
    }

    void none() {
        led = true;
        build.set(null);
    }

    void follows() {
        var own = build.get();
        hurry = NOBODY;
        if (own != null) {
            own.leave();
        }
        led = false;
    }

    /** Wakes who waits. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** To be asked; waits for what the request has written, and for the first build. */
    public Generation get() {
        var after = ReadAfter.current();
        if (after != null && !reached(after.place()) && !awaitAmongFew(after)) {
            throw new ReadModelTimeoutException();
        }
        if (!led && System.nanoTime() - lookedUp > FRESH_NANOS) {
            lookUp();
        }
        var now = build.get();
        if (now == null && await(LogToken.START, System.nanoTime() + FIRST_NANOS)) {
            now = build.get();
        }
        if (now == null) {
            throw new ReadModelTimeoutException();
        }
        return now;
    }

    /** Those who wait hold threads that would answer others: whoever comes on top of so many is told to come again. */
    private boolean awaitAmongFew(ReadAfter after) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return await(after.place(), after.until());
        } finally {
            waiting.release();
        }
    }

    /** The same, with where it stands as it is now. */
    public Generation current() {
        var now = get();
        if (led) {
            return now;
        }
        lookUp();
        return get();
    }

    /** @param until by {@code System.nanoTime}; @return false if it was not so far by then */
    public boolean await(LogToken place, long until) {
        while (true) {
            if (!led && !reached(place)) {
                lookUp();
            }
            if (reached(place)) {
                return true;
            }
            var left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            hurry.run();
            pause(place, Math.min(left, led ? LED_NANOS : FOLLOWED_NANOS));
        }
    }

    private boolean reached(LogToken place) {
        var now = build.get();
        return now != null && now.place().token().compareTo(place) >= 0;
    }

    private void pause(LogToken place, long nanos) {
        lock.lock();
        try {
            if (!reached(place)) {
                moved.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a read model caught up", e);
        } finally {
            lock.unlock();
        }
    }

    /** Where another replica moves it: which build is read and how far it is. */
    public void lookUp() {
        if (led || !lookingUp.tryLock()) {
            return;
        }
        try {
            var before = build.get();
            var stored = builds.read(before);
            // Unless this replica has begun to move it meanwhile.
            if (!led && build.compareAndSet(before, stored) && stored != null) {
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
     * Whether a reader should come here. Not while the first build of this release's version is being made and another release
     * has one to read; once it was read, for ever.
     */
    public boolean isReady() {
        if (wasRead) {
            return true;
        }
        if (!led) {
            lookUp();
        }
        return wasRead || !builds.hasOthers();
    }
}
