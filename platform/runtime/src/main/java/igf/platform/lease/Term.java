package igf.platform.lease;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time during which one owner holds a lease. By this process's monotonic clock, it ends if the lease is not renewed
 * in time. The database lets another replica take the lease only later. {@link #fenced} rejects writes of a thread that
 * was suspended meanwhile.
 */
public final class Term {

    private static final Logger LOG = LoggerFactory.getLogger(Term.class);

    /** Without a renewal the owner stops after this time. */
    static final long VALID_NANOS = TimeUnit.MILLISECONDS.toNanos(3000);

    private final String lease;
    private final String owner;
    private final long number;
    private final LeaseTable table;
    private final LongSupplier clock;
    private volatile long renewedAt;
    private volatile boolean over;
    private volatile boolean failed;
    private volatile @Nullable String unknownName;

    Term(String lease, String owner, long number, LeaseTable table, LongSupplier clock, long takenAt) {
        this.lease = lease;
        this.owner = owner;
        this.number = number;
        this.table = table;
        this.clock = clock;
        this.renewedAt = takenAt;
    }

    public String lease() {
        return lease;
    }

    public String owner() {
        return owner;
    }

    /**
     * Returns the fencing token for writes outside the service's database. It is greater than that of every earlier
     * owner.
     */
    public long number() {
        return number;
    }

    /** Returns whether the owner must stop. It is true a second before another replica may take the lease. */
    public boolean isOver() {
        return over || clock.getAsLong() - renewedAt > VALID_NANOS;
    }

    /**
     * Runs work in a new transaction that first locks the lease, so that no replica takes it until the transaction
     * ends. Do not append events here, because an append must be the first write of its transaction.
     *
     * @throws LeaseLostException if another replica holds the lease; the work is not run
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
     * Ends the task because the log has an event that this release does not know. Only a replica that knows the event
     * takes the lease.
     *
     * @param name the event's stored name
     */
    public void blockOn(String name) {
        unknownName = name;
        over = true;
    }

    /** Ends the task because it failed. Another replica takes the lease, or this one does after a delay. */
    public void release() {
        failed = true;
        over = true;
    }

    /**
     * Wraps work that a timer repeats. A timer silently stops after an {@link Error}, so the task ends here and another
     * replica takes the lease.
     */
    public Runnable releaseOnError(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Error e) {
                release();
                LOG.error("{} failed; its lease is given back", lease, e);
                throw e;
            }
        };
    }

    /** Ends the task without a backoff. */
    void end() {
        over = true;
    }

    boolean hasFailed() {
        return failed;
    }

    @Nullable
    String unknownName() {
        return unknownName;
    }

    void renew(long at) {
        renewedAt = at;
    }
}
