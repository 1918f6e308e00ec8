package igf.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/**
 * The newest part of the log as its followers read it, read from the database and deserialized once for all of them: views,
 * publisher and every reaction ask for the same events at nearly the same time. What stands below the horizon never changes,
 * so what is here is what the database would say.
 */
final class LogTail {

    private static final int MOST = 4000;

    private final BiFunction<LogToken, Integer, List<EventLog.Read>> database;
    private final ReentrantLock lock = new ReentrantLock();
    /** All events after {@code base}, without a hole. */
    private final ArrayList<EventLog.Read> events = new ArrayList<>();

    private LogToken base = LogToken.START;

    LogTail(BiFunction<LogToken, Integer, List<EventLog.Read>> database) {
        this.database = database;
    }

    /** The next events after a place; who reads old ones passes by, who reads new ones is waited for and shares. */
    List<EventLog.Read> read(LogToken after, int limit) {
        lock.lock();
        try {
            if (after.compareTo(base) >= 0) {
                var from = firstAfter(after);
                if (from == events.size()) {
                    extend(after, limit);
                    from = firstAfter(after);
                }
                return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
            }
        } finally {
            lock.unlock();
        }
        return database.apply(after, limit);
    }

    private void extend(LogToken after, int limit) {
        var more = database.apply(after, limit);
        var last = events.isEmpty() ? base : events.getLast().token();
        if (after.compareTo(last) > 0) {
            // Nobody has read what lies between: it begins anew from here.
            events.clear();
            base = after;
        }
        events.addAll(more);
        if (events.size() > 2 * MOST) {
            var old = events.subList(0, events.size() - MOST);
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
