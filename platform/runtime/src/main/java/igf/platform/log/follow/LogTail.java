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
 * The newest part of the log as its followers read it, read from the database and deserialized once for all of them: views,
 * publisher and every reaction ask for the same events at nearly the same time. What stands below the horizon never changes,
 * so what is here is what the database would say. What all who follow have passed is let go at once: kept longer, it is what
 * the garbage collector copies again and again. What would not follow on without a gap is never given.
 */
public final class LogTail {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int MOST = 4000;
    private static final long WHILE = Duration.ofSeconds(1).toNanos();

    private final BiFunction<LogToken, Integer, List<EventLog.Read>> database;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** All events after {@code base}, without a hole. */
    private final ArrayList<EventLog.Read> events = new ArrayList<>();

    /** How many times the database was asked for what comes next. */
    private final AtomicLong questions = new AtomicLong();
    /** Of the last one that found nothing, and after what. */
    private long vain;

    private LogToken nothingAfter = LogToken.START;
    private LogToken base = LogToken.START;
    /** Where those who follow will go on. Nobody says who they are: who asks after a place is one of those who got up to it. */
    private final ArrayList<Follower> followers = new ArrayList<>();

    private record Follower(LogToken next, long seen) {}

    /** @param clock in nanoseconds from anywhere */
    public LogTail(BiFunction<LogToken, Integer, List<EventLog.Read>> database, LongSupplier clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next events after a place; who reads old ones passes by, who reads new ones is waited for and shares. */
    public List<EventLog.Read> read(LogToken after, int limit) {
        var before = questions.get();
        lock.lock();
        try {
            letGo(after);
            if (after.compareTo(base) >= 0) {
                var from = firstAfter(after);
                // Many wake at one signal; a question that began after one of them came, and found nothing, was asked
                // for it too.
                if (from == events.size() && !(vain > before && nothingAfter.equals(after))) {
                    extend(after, limit);
                    from = firstAfter(after);
                }
                var next = List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
                if (next.isEmpty() || next.getFirst().token().positionNumber() == after.positionNumber() + 1) {
                    expect(next.isEmpty() ? after : next.getLast().token());
                    return next;
                }
                LOG.warn(
                        "after {} the tail goes on with {}: asking the database",
                        after,
                        next.getFirst().token());
            }
        } finally {
            lock.unlock();
        }
        var older = database.apply(after, limit);
        lock.lock();
        try {
            // Whoever has caught up is waited for from here on.
            if (!older.isEmpty() && older.getLast().token().compareTo(base) >= 0) {
                expect(older.getLast().token());
            }
        } finally {
            lock.unlock();
        }
        return older;
    }

    private void expect(LogToken next) {
        followers.add(new Follower(next, clock.getAsLong()));
    }

    private void extend(LogToken after, int limit) {
        var question = questions.incrementAndGet();
        var more = database.apply(after, limit);
        if (more.isEmpty()) {
            vain = question;
            nothingAfter = after;
        }
        var last = events.isEmpty() ? base : events.getLast().token();
        if (after.compareTo(last) > 0) {
            // Nobody has read what lies between: it begins anew from here.
            events.clear();
            base = after;
        }
        events.addAll(more);
        if (events.size() > 2 * MOST) {
            forget(events.size() - MOST);
        }
    }

    /** Whoever has not come for a while, or reads what is older than all this, is not waited for. */
    private void letGo(LogToken after) {
        var now = clock.getAsLong();
        followers.removeIf(follower -> now - follower.seen() > WHILE);
        followers.stream()
                .filter(follower -> follower.next().compareTo(after) == 0)
                .findFirst()
                .ifPresent(followers::remove);
        var furthestBehind = followers.stream()
                .map(Follower::next)
                .reduce(after, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        forget(firstAfter(furthestBehind));
    }

    private void forget(int count) {
        if (count > 0) {
            var old = events.subList(0, count);
            base = old.getLast().token();
            old.clear();
        }
    }

    private int firstAfter(LogToken place) {
        var low = 0;
        var high = events.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (events.get(middle).token().compareTo(place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
