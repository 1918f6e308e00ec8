package igf.platform.lease;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What this replica had better leave to others: a duty that failed here for a while, longer each time, and for good one that
 * met a stored name which this release does not know. Without it the one whose turn it is would take it again at once.
 */
final class LeaseBackoff {

    static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int DOUBLINGS = 5;

    private final LongSupplier clock;
    private final Map<String, Failed> failed = new ConcurrentHashMap<>();

    LeaseBackoff(LongSupplier clock) {
        this.clock = clock;
    }

    private record Failed(int times, long until, boolean forGood) {}

    void failed(String duty) {
        failed.compute(duty, (d, before) -> {
            var times = before == null ? 0 : Math.min(before.times() + 1, DOUBLINGS);
            return new Failed(times, clock.getAsLong() + (FIRST_NANOS << times), before != null && before.forGood());
        });
    }

    void doesNotKnow(String duty) {
        failed.put(duty, new Failed(0, 0, true));
    }

    /** It went well long enough: the next failure is a first one. */
    void wentWell(String duty) {
        failed.computeIfPresent(duty, (d, before) -> before.forGood() ? before : null);
    }

    /** Of some duties those that are not better left to others. */
    List<String> willing(Collection<String> duties) {
        return duties.stream().filter(this::isWilling).toList();
    }

    boolean isWilling(String duty) {
        var last = failed.get(duty);
        return last == null || !last.forGood() && clock.getAsLong() - last.until() >= 0;
    }
}
