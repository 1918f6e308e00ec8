package igf.platform.lease;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Whose turn a duty is, as one replica sees it. For one thread. */
final class TakeoverRule {

    /** A replica that has just come may go again; duties do not move to it before. */
    private static final long SETTLED_MILLIS = 3000;
    /** Nobody waits for ever for the one whose turn it is. */
    private static final long FREE_FOR_ALL_MILLIS = 3000;

    private final Predicate<String> knows;
    private final LeaseBackoff backoff;
    private final LongSupplier clock;
    private final Map<String, Long> freeSince = new TreeMap<>();

    /** @param knows whether this release can read what is stored under a name */
    TakeoverRule(Predicate<String> knows, LeaseBackoff backoff, LongSupplier clock) {
        this.knows = knows;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Whether a duty that is held here is another one's, which has settled. */
    static boolean movesOn(String me, String preferred, List<LeaseTable.Replica> living) {
        return !preferred.equals(me)
                && living.stream().anyMatch(r -> r.id().equals(preferred) && r.aliveMillis() > SETTLED_MILLIS);
    }

    /** Whether a duty that is not held here is to be taken now. */
    boolean isMine(LeaseTable.Row row, String me, String preferred) {
        if (!row.isFree()) {
            freeSince.remove(row.lease());
            return false;
        }
        if (row.unknown() != null && !knows.test(row.unknown())) {
            return false;
        }
        var since = freeSince.computeIfAbsent(row.lease(), d -> clock.getAsLong());
        var mine = preferred.equals(me) && backoff.isAvailable(row.lease());
        return mine || clock.getAsLong() - since > TimeUnit.MILLISECONDS.toNanos(FREE_FOR_ALL_MILLIS);
    }

    void taken(String lease) {
        freeSince.remove(lease);
    }
}
