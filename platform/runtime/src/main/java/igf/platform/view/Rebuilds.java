package igf.platform.view;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.ReadAhead;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds views anew beside the ones in use. */
final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int BATCH = 2000;
    private static final long READERS_TAKE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Builds builds;
    private final EventLog log;
    private final ReentrantLock lock;
    private final Condition moved;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    /** With when each was replaced. */
    private final Map<Generation, Long> retired = new ConcurrentHashMap<>();
    /** How often this replica has given up leading; moves under the lock. */
    private volatile int terms;

    /** @param lock under which the follower moves; @param moved of it */
    Rebuilds(Builds builds, EventLog log, ReentrantLock lock, Condition moved) {
        this.builds = builds;
        this.log = log;
        this.lock = lock;
        this.moved = moved;
    }

    boolean isRunning(String view) {
        return running.contains(view);
    }

    Views.Rebuilt rebuild(String name, LongConsumer progress) {
        var old = builds.of(name);
        if (!running.add(name)) {
            throw new IllegalStateException(name + " is being rebuilt already");
        }
        try {
            var term = terms;
            var fresh = builds.emptyAfter(old);
            catchUp(fresh, term, progress);
            return replace(old, fresh, term);
        } finally {
            running.remove(name);
            if (builds.of(name) != old) {
                retired.put(old, System.nanoTime());
            }
        }
    }

    /** What is being built is not gone on with: whoever leads next clears it. */
    void abandon() {
        lock.lock();
        try {
            terms++;
            retired.clear();
        } finally {
            lock.unlock();
        }
    }

    private void requireTerm(int term) {
        if (term != terms) {
            throw new IllegalStateException("this replica does not lead any more: ask again");
        }
    }

    private Views.Rebuilt replace(Generation old, Generation fresh, int term) {
        lock.lock();
        try {
            requireTerm(term);
            // The follower moves under this lock, so both builds stand still here and can be compared.
            // Either may have read further than the other.
            catchUpTo(fresh, old.place().token());
            catchUpTo(old, fresh.place().token());
            var rebuilt = new Views.Rebuilt(
                    fresh.place().token().positionNumber(),
                    fresh.place().hash().toString(),
                    old.place().hash().toString());
            builds.use(fresh);
            moved.signalAll();
            return rebuilt;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(Generation fresh, int term, LongConsumer progress) {
        var events = new ReadAhead(log::read, LogToken.START, BATCH);
        try {
            for (var batch = events.next(); !batch.isEmpty(); batch = events.next()) {
                requireTerm(term);
                fresh.apply(batch);
                progress.accept(fresh.place().token().positionNumber());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was read", e);
        }
    }

    private void catchUpTo(Generation build, LogToken place) {
        while (build.place().token().compareTo(place) < 0) {
            build.apply(log.read(build.place().token(), BATCH).stream()
                    .filter(entry -> entry.token().compareTo(place) <= 0)
                    .toList());
        }
    }

    /** Who asked a moment before a switch may still be reading, so what was replaced stays for a while. */
    void clearRetired() {
        var now = System.nanoTime();
        retired.forEach((build, since) -> {
            if (now - since >= READERS_TAKE_NANOS) {
                retired.remove(build);
                try {
                    build.clear();
                } catch (RuntimeException e) {
                    LOG.debug("{} is left behind; the next build of its number begins by clearing it", build.id(), e);
                }
            }
        });
    }
}
