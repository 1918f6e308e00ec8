package igf.platform.lease;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Decides when this replica takes a lease or gives one away. Not thread-safe. */
final class TakeoverRule {

    /** Leases move to a new replica only after this time, because it may stop again. */
    private static final long SETTLED_MILLIS = 3000;
    /** After this time any replica may take a free lease, even if it is assigned to another. */
    private static final long FREE_FOR_ALL_MILLIS = 3000;

    private final Predicate<String> canReadEvent;
    private final LeaseBackoff backoff;
    private final LongSupplier clock;
    private final Map<String, Long> freeSince = new TreeMap<>();

    /** @param canReadEvent whether this release can read a stored name */
    TakeoverRule(Predicate<String> canReadEvent, LeaseBackoff backoff, LongSupplier clock) {
        this.canReadEvent = canReadEvent;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Returns whether a lease that this replica holds should move to its preferred owner. */
    static boolean shouldMove(String self, String preferred, List<LeaseTable.Replica> living) {
        return !preferred.equals(self)
                && living.stream()
                        .anyMatch(replica -> replica.id().equals(preferred) && replica.aliveMillis() > SETTLED_MILLIS);
    }

    /** Returns whether this replica should take a lease now. */
    boolean shouldTake(LeaseTable.Row row, String self, String preferred) {
        if (!row.isFree()) {
            freeSince.remove(row.lease());
            return false;
        }
        if (row.unknownName() != null && !canReadEvent.test(row.unknownName())) {
            return false;
        }
        var since = freeSince.computeIfAbsent(row.lease(), key -> clock.getAsLong());
        var isPreferred = preferred.equals(self) && backoff.isAvailable(row.lease());
        return isPreferred || clock.getAsLong() - since > TimeUnit.MILLISECONDS.toNanos(FREE_FOR_ALL_MILLIS);
    }

    void forget(String lease) {
        freeSince.remove(lease);
    }
}
