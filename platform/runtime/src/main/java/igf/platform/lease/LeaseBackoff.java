package igf.platform.lease;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps this replica from taking a lease again immediately. After a failure it waits, longer each time. If the task met
 * an event that this release does not know, it waits for good.
 */
final class LeaseBackoff {

    static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int DOUBLINGS = 5;

    private final LongSupplier clock;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    LeaseBackoff(LongSupplier clock) {
        this.clock = clock;
    }

    private record Failure(int times, long until, boolean permanent) {}

    void recordFailure(String lease) {
        failures.compute(lease, (d, before) -> {
            var times = before == null ? 0 : Math.min(before.times() + 1, DOUBLINGS);
            return new Failure(times, clock.getAsLong() + (FIRST_NANOS << times), before != null && before.permanent());
        });
    }

    void block(String lease) {
        failures.put(lease, new Failure(0, 0, true));
    }

    /** Forgets earlier failures. */
    void forgetFailures(String lease) {
        failures.computeIfPresent(lease, (d, before) -> before.permanent() ? before : null);
    }

    /** Returns the leases that this replica may take now. */
    List<String> available(Collection<String> tasks) {
        return tasks.stream().filter(this::isAvailable).toList();
    }

    boolean isAvailable(String lease) {
        var last = failures.get(lease);
        return last == null || !last.permanent() && clock.getAsLong() - last.until() >= 0;
    }
}
