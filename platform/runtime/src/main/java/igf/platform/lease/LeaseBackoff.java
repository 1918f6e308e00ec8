package igf.platform.lease;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Delays when this replica takes a lease again after its task failed. The delay doubles with each failure. If the task
 * met an event that this release does not know, this replica never takes the lease again.
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
        failures.compute(lease, (key, previous) -> {
            var times = previous == null ? 0 : Math.min(previous.times() + 1, DOUBLINGS);
            return new Failure(
                    times, clock.getAsLong() + (FIRST_NANOS << times), previous != null && previous.permanent());
        });
    }

    void block(String lease) {
        failures.put(lease, new Failure(0, 0, true));
    }

    /** Forgets earlier failures, unless they are permanent. */
    void forgetFailures(String lease) {
        failures.computeIfPresent(lease, (key, previous) -> previous.permanent() ? previous : null);
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
