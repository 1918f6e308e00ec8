package igf.platform.lease;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time for which one owner holds a duty. It ends when the lease was not renewed in time by this process's monotonic clock,
 * which is before the database lets anybody else take it; and what is written anyhow, by a thread that stood still meanwhile,
 * is refused by {@link #fenced}.
 */
public final class Term {

    private static final Logger LOG = LoggerFactory.getLogger(Term.class);

    /** After so long without a renewal the owner ends itself. */
    static final long OWN_NANOS = TimeUnit.MILLISECONDS.toNanos(3000);

    private final String lease;
    private final String owner;
    private final long number;
    private final LeaseTable table;
    private final LongSupplier clock;
    private volatile long renewed;
    private volatile boolean over;
    private volatile boolean failed;
    private volatile @Nullable String unknown;

    Term(String lease, String owner, long number, LeaseTable table, LongSupplier clock, long taken) {
        this.lease = lease;
        this.owner = owner;
        this.number = number;
        this.table = table;
        this.clock = clock;
        this.renewed = taken;
    }

    public String lease() {
        return lease;
    }

    public String owner() {
        return owner;
    }

    /** Greater than that of every owner before: the fencing token for what is written elsewhere than in the service's database */
    public long number() {
        return number;
    }

    /** Whether this process may no longer act; true a second before anybody else may. */
    public boolean isOver() {
        return over || clock.getAsLong() - renewed > OWN_NANOS;
    }

    /**
     * Runs work in a transaction of its own that first makes sure of the lease: nobody takes it until the transaction ends. Never
     * to append events, whose append is the first write of its transaction.
     *
     * @throws LeaseLostException if another one has the duty; nothing is written then
     */
    public <T extends @Nullable Object> T fenced(Supplier<T> work) {
        try {
            return table.fenced(lease, number, work);
        } catch (LeaseLostException e) {
            over = true;
            throw e;
        }
    }

    public void fenced(Runnable work) {
        fenced(() -> {
            work.run();
            return true;
        });
    }

    /**
     * The log holds what this release does not know: the duty ends here, and only a replica that knows the name takes it.
     *
     * @param name as stored
     */
    public void standStill(String name) {
        unknown = name;
        over = true;
    }

    /** The duty fails here and ends; another replica takes it, or this one after a while. */
    public void giveBack() {
        failed = true;
        over = true;
    }

    /**
     * Wraps work that a timer of this duty repeats. A timer repeats nothing after an {@link Error}, and says nothing about it; so the
     * duty ends here, and another replica takes it.
     */
    public Runnable orGiveBack(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Error e) {
                giveBack();
                LOG.error("{} is given back", lease, e);
                throw e;
            }
        };
    }

    /** Ends it without a reason to leave it to others. */
    void end() {
        over = true;
    }

    boolean hasFailed() {
        return failed;
    }

    @Nullable
    String unknown() {
        return unknown;
    }

    void renewed(long at) {
        renewed = at;
    }
}
