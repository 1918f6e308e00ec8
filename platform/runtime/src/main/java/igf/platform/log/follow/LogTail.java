package igf.platform.log.follow;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches the newest part of the log, so that it is read and deserialized once for all followers: views, publisher and
 * reactions read the same events at nearly the same time. Readable events never change, so the cache equals the
 * database. Events that all followers have read are dropped immediately, because the garbage collector would copy them
 * repeatedly. The cache never returns events with a gap.
 */
public final class LogTail {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int MAX_EVENTS = 4000;
    private static final long FOLLOWER_TIMEOUT_NANOS = Duration.ofSeconds(1).toNanos();

    private final BiFunction<LogToken, Integer, List<EventLog.ReadEvent>> database;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** All events after {@code base}, without a gap. */
    private final ArrayList<EventLog.ReadEvent> events = new ArrayList<>();

    /** Number of queries for newer events. */
    private final AtomicLong queryCount = new AtomicLong();
    /** The last query that found nothing, and its position. */
    private long lastEmptyQuery;

    private LogToken emptyAfter = LogToken.START;
    private LogToken base = LogToken.START;
    /**
     * Positions where followers will continue. Followers have no identity: a read after a position counts as the next
     * read of a follower that had reached it.
     */
    private final ArrayList<Follower> followers = new ArrayList<>();

    private record Follower(LogToken next, long readAt) {}

    /** @param clock the time in nanoseconds, as {@link System#nanoTime} */
    public LogTail(BiFunction<LogToken, Integer, List<EventLog.ReadEvent>> database, LongSupplier clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns the next events after a position. Reads of old events bypass the cache; concurrent reads of new events
     * share one query.
     */
    public List<EventLog.ReadEvent> read(LogToken after, int limit) {
        var before = queryCount.get();
        lock.lock();
        try {
            dropReadEvents(after);
            if (after.compareTo(base) >= 0) {
                var from = firstAfter(after);
                // One signal wakes many followers. If a query that began after this call found nothing, there is
                // nothing for this call either.
                if (from == events.size() && !(lastEmptyQuery > before && emptyAfter.equals(after))) {
                    extend(after, limit);
                    from = firstAfter(after);
                }
                var next = List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
                if (next.isEmpty() || next.getFirst().token().positionNumber() == after.positionNumber() + 1) {
                    addFollower(next.isEmpty() ? after : next.getLast().token());
                    return next;
                }
                LOG.warn(
                        "the event after {} in the cache is {}, with a gap; reading the database",
                        after,
                        next.getFirst().token());
            }
        } finally {
            lock.unlock();
        }
        var older = database.apply(after, limit);
        lock.lock();
        try {
            // A follower that has caught up with the cache is counted from now on.
            if (!older.isEmpty() && older.getLast().token().compareTo(base) >= 0) {
                addFollower(older.getLast().token());
            }
        } finally {
            lock.unlock();
        }
        return older;
    }

    private void addFollower(LogToken next) {
        followers.add(new Follower(next, clock.getAsLong()));
    }

    private void extend(LogToken after, int limit) {
        var query = queryCount.incrementAndGet();
        var more = database.apply(after, limit);
        if (more.isEmpty()) {
            lastEmptyQuery = query;
            emptyAfter = after;
        }
        var last = events.isEmpty() ? base : events.getLast().token();
        if (after.compareTo(last) > 0) {
            // No follower has read the events in between, so the cache restarts here.
            events.clear();
            base = after;
        }
        events.addAll(more);
        if (events.size() > 2 * MAX_EVENTS) {
            dropFirst(events.size() - MAX_EVENTS);
        }
    }

    /**
     * Drops events that all followers have read. Followers that have not read for a while, or that read older events,
     * do not count.
     */
    private void dropReadEvents(LogToken after) {
        var now = clock.getAsLong();
        followers.removeIf(follower -> now - follower.readAt() > FOLLOWER_TIMEOUT_NANOS);
        followers.stream()
                .filter(follower -> follower.next().compareTo(after) == 0)
                .findFirst()
                .ifPresent(followers::remove);
        var slowest = followers.stream()
                .map(Follower::next)
                .reduce(after, (first, second) -> first.compareTo(second) <= 0 ? first : second);
        dropFirst(firstAfter(slowest));
    }

    private void dropFirst(int count) {
        if (count > 0) {
            var old = events.subList(0, count);
            base = old.getLast().token();
            old.clear();
        }
    }

    private int firstAfter(LogToken position) {
        var low = 0;
        var high = events.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (events.get(middle).token().compareTo(position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
