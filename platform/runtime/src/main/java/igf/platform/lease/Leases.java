// Long: two loops, which share the leases that are held: one takes and renews, one watches; the SQL is in LeaseTable.
package igf.platform.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes, renews and gives back the leases of this replica. One thread takes and renews them; each task's own
 * thread gives its lease back. Another thread only watches the clock, so that this replica ends its tasks even if the
 * database does not respond.
 */
public final class Leases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final long ROUND_MILLIS = 1000;
    private static final long WATCH_MILLIS = 200;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final LeaseTable table;
    private final String node;
    private final String release;
    private final Map<String, LeaderTask> tasks = new LinkedHashMap<>();
    private final Map<String, HeldLease> held = new ConcurrentHashMap<>();
    private final LeaseBackoff backoff = new LeaseBackoff(System::nanoTime);
    private final TakeoverRule takeover;
    private final Duration stopTimeout;
    private final Runnable onOtherTimeline;
    private volatile String id = "";
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile List<LeaseTable.Row> rows = List.of();
    private volatile long rounds;
    private volatile List<Thread> threads = List.of();

    /**
     * @param canReadEvent whether this release can read the event with a stored name
     * @param stopTimeout time limit for all tasks to end
     * @param onOtherTimeline called while the database is on another timeline than when this process began
     */
    Leases(
            LeaseTable table,
            String node,
            String release,
            Predicate<String> canReadEvent,
            Collection<? extends LeaderTaskProvider> providers,
            Duration stopTimeout,
            Runnable onOtherTimeline) {
        this.table = table;
        this.node = node;
        this.release = release;
        this.takeover = new TakeoverRule(canReadEvent, backoff, System::nanoTime);
        this.stopTimeout = stopTimeout;
        this.onOtherTimeline = onOtherTimeline;
        for (var provider : providers) {
            for (var task : provider.tasks()) {
                if (tasks.put(task.lease(), task) != null) {
                    throw new IllegalStateException("two tasks have the lease " + task.lease());
                }
            }
        }
    }

    /**
     * @param renewals uses a separate connection
     * @param shared for fences, in the transactions of their callers
     * @param canReadEvent whether this release can read the event with a stored name
     * @param timeline timeline of the database when this process began
     * @param onOtherTimeline called while the database is on another timeline: a standby was promoted, and this process
     *         must restart
     */
    public static Leases of(
            JdbcClient renewals,
            JdbcClient shared,
            TransactionTemplate transaction,
            String node,
            String release,
            Predicate<String> canReadEvent,
            Collection<? extends LeaderTaskProvider> all,
            int timeline,
            Runnable onOtherTimeline) {
        return new Leases(
                new LeaseTable(renewals, shared, transaction, timeline),
                node,
                release,
                canReadEvent,
                all,
                STOP_TIMEOUT,
                onOtherTimeline);
    }

    /** Returns the id of this run of the process, as in table {@code replica}; empty before the start. */
    public String processRun() {
        return id;
    }

    /** Returns the names of all leases that this release knows. */
    public Set<String> names() {
        return Set.copyOf(tasks.keySet());
    }

    public boolean holds(String name) {
        var lease = held.get(name);
        return lease != null && !lease.term().isOver();
    }

    /** Returns the names of the leases that this replica holds. */
    public Set<String> held() {
        var names = new TreeSet<String>();
        held.forEach((name, lease) -> {
            if (!lease.term().isOver()) {
                names.add(name);
            }
        });
        return names;
    }

    /** Returns the stored names that block leases, by lease, as of the last round. */
    public Map<String, String> blocked() {
        var found = new TreeMap<String, String>();
        for (var row : rows) {
            if (tasks.containsKey(row.lease()) && row.unknownName() != null && row.isFree()) {
                found.put(row.lease(), row.unknownName());
            }
        }
        return found;
    }

    /** Returns the leases of this release that no replica holds, as of the last round. */
    public Set<String> ownerless() {
        var found = new TreeSet<String>();
        for (var row : rows) {
            if (tasks.containsKey(row.lease()) && row.isFree()) {
                found.add(row.lease());
            }
        }
        return found;
    }

    /** Returns the number of rounds of this process. */
    long rounds() {
        return rounds;
    }

    private void run(CountDownLatch stop) {
        var leasesAdded = false;
        while (stop.getCount() > 0) {
            var pause = ROUND_MILLIS;
            try {
                if (!leasesAdded) {
                    table.addLeases(tasks.keySet());
                    leasesAdded = true;
                }
                pause = round();
            } catch (RuntimeException e) {
                LOG.warn("Leases cannot be renewed now: {}", e.toString());
            } catch (Error e) {
                LOG.error("Leases cannot be renewed now", e);
            }
            pause(stop, pause);
        }
    }

    /** @return milliseconds until the next round */
    private long round() {
        if (!table.saveHeartbeat(id, node, release, backoff.available(tasks.keySet()))) {
            LOG.error("The database is on another timeline than when this process began; this process must restart");
            onOtherTimeline.run();
        }
        renew();
        var now = table.leases();
        rows = now;
        var living = table.replicas();
        var assignment = new LeaseAssignment(
                living,
                now.stream()
                        .filter(row -> !row.isFree())
                        .collect(Collectors.toMap(LeaseTable.Row::lease, LeaseTable.Row::owner)));
        var next = ROUND_MILLIS;
        for (var row : now) {
            var task = tasks.get(row.lease());
            if (task != null) {
                next = Math.min(next, takeOrMove(row, task, assignment, living));
            }
        }
        held.values().forEach(HeldLease::maintain);
        table.deleteStaleReplicas();
        rounds++;
        return next;
    }

    private void renew() {
        var startedAt = System.nanoTime();
        var current =
                held.values().stream().filter(lease -> !lease.term().isOver()).toList();
        var renewed = table.renew(
                id, current.stream().map(heldLease -> heldLease.task().lease()).toList());
        for (var lease : current) {
            var term = lease.term();
            if (Long.valueOf(term.number()).equals(renewed.get(term.lease()))) {
                term.renew(startedAt);
                if (lease.isStable()) {
                    backoff.forgetFailures(term.lease());
                }
            } else {
                LOG.warn("{} was taken by another replica", term.lease());
                end(lease);
            }
        }
    }

    private long takeOrMove(
            LeaseTable.Row row, LeaderTask task, LeaseAssignment assignment, List<LeaseTable.Replica> living) {
        var preferred = assignment.owner(row.lease());
        var lease = held.get(row.lease());
        if (lease != null) {
            if (TakeoverRule.shouldMove(id, preferred, living)) {
                LOG.info("{} moves to another replica", row.lease());
                end(lease);
            }
            return ROUND_MILLIS;
        }
        if (takeover.shouldTake(row, id, preferred)) {
            take(task);
        }
        // The next round begins as soon as the lease may have expired.
        return row.isFree() ? ROUND_MILLIS : Math.max(20, Math.min(ROUND_MILLIS, row.leftMillis() + 20));
    }

    private void take(LeaderTask task) {
        var startedAt = System.nanoTime();
        table.take(task.lease(), id).ifPresent(number -> {
            takeover.forget(task.lease());
            held.put(
                    task.lease(),
                    new HeldLease(task, new Term(task.lease(), id, number, table, System::nanoTime, startedAt)));
        });
    }

    private void end(HeldLease lease) {
        lease.end(() -> {
            var term = lease.term();
            if (term.unknownName() != null) {
                backoff.block(term.lease());
            } else if (term.hasFailed()) {
                backoff.recordFailure(term.lease());
            }
            held.remove(term.lease(), lease);
            try {
                table.release(term.lease(), term.number(), term.unknownName());
            } catch (RuntimeException | Error e) {
                LOG.debug("The lease of {} could not be given back and will expire", term.lease(), e);
            }
        });
    }

    private void watch(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try {
                held.values().stream().filter(lease -> lease.term().isOver()).forEach(this::end);
            } catch (RuntimeException | Error e) {
                LOG.error("Tasks without a lease cannot be stopped now", e);
            }
            pause(stop, WATCH_MILLIS);
        }
    }

    private static void pause(CountDownLatch stop, long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        // Each start has a new id, because a restarted owner is another owner.
        id = node + "/" + UUID.randomUUID();
        threads = List.of(
                Thread.ofPlatform().name("leases").daemon().start(() -> run(stop)),
                Thread.ofPlatform().name("lease-watch").daemon().start(() -> watch(stop)));
    }

    @Override
    public void stop() {
        stopped.countDown();
        var running = threads;
        threads = List.of();
        try {
            for (var thread : running) {
                thread.join(Duration.ofSeconds(5));
            }
            var ending = List.copyOf(held.values());
            // In parallel, because each may wait for the same unavailable database.
            ending.forEach(this::end);
            var deadlineNanos = System.nanoTime() + stopTimeout.toNanos();
            for (var lease : ending) {
                lease.awaitEnd(deadlineNanos);
            }
            table.deleteReplica(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The leases could not be given back and will expire", e);
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
