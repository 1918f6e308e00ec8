package igf.platform.log.follow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Signals the followers of a log in this JVM that something was committed. Signals coalesce and carry no data. */
public final class WakeUps {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private long count;

    public void signal() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    public void add(Runnable callback) {
        callbacks.add(callback);
    }

    public void remove(Runnable callback) {
        callbacks.remove(callback);
    }

    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the count differs from {@code seen} or the time is up, and returns the count. */
    public long await(long seen, long timeoutMillis) throws InterruptedException {
        lock.lock();
        try {
            var remainingNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            while (count == seen && remainingNanos > 0) {
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}
