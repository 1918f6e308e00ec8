package igf.faults.world;

import igf.lab.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Reads the leases of a service continuously, and checks their terms. */
public final class LeaseMonitor implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Selects only leases that a current replica can hold; leases of older releases remain in the table. */
    private static final String LEASES = """
            SELECT duty, owner, term, owner <> '' AND expires > clock_timestamp(), coalesce(unknown, '') FROM lease
            WHERE duty IN (SELECT unnest(duties) FROM replica WHERE seen > clock_timestamp() - interval '60 seconds')""";

    private final Stores stores;
    private final String service;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Long> terms = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private volatile Sample last = new Sample(0, Map.of());
    private volatile boolean closed;

    private LeaseMonitor(Stores stores, String service) {
        this.stores = stores;
        this.service = service;
    }

    /**
     * @param owner name of the node and id of its process run; empty without an owner
     * @param unknown stored name that the last owner could not read; empty if there is none
     */
    public record Lease(String owner, long term, boolean held, String unknown) {

        public String node() {
            return owner.substring(0, Math.max(0, owner.lastIndexOf('/')));
        }
    }

    /** The leases at one time. */
    private record Sample(long nanos, Map<String, Lease> leases) {}

    public static LeaseMonitor start(Stores stores, String service) {
        var monitor = new LeaseMonitor(stores, service);
        Thread.ofPlatform().name("leases-of-" + service).daemon().start(monitor::sample);
        return monitor;
    }

    private void sample() {
        while (!closed) {
            try (var connection = stores.database(service)) {
                while (!closed) {
                    evaluate(new Sample(System.nanoTime(), read(connection)));
                    Await.sleep(PAUSE);
                }
            } catch (SQLException e) {
                // The server may be down because of the journey's fault.
                Await.sleep(PAUSE);
            }
        }
    }

    private static Map<String, Lease> read(Connection connection) throws SQLException {
        var leases = new TreeMap<String, Lease>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LEASES)) {
            while (row.next()) {
                leases.put(
                        row.getString(1),
                        new Lease(row.getString(2), row.getLong(3), row.getBoolean(4), row.getString(5)));
            }
        }
        return leases;
    }

    private synchronized void evaluate(Sample sample) {
        sample.leases().forEach((name, lease) -> {
            var before = terms.put(name, lease.term());
            if (before != null && before > lease.term()) {
                violations.add("%s: the term of %s went from %d to %d".formatted(service, name, before, lease.term()));
            }
            if (!lease.owner().isEmpty()) {
                var other = owners.putIfAbsent(name + " " + lease.term(), lease.owner());
                if (other != null && !other.equals(lease.owner())) {
                    violations.add("%s: %s and %s had the term %d of %s"
                            .formatted(service, other, lease.owner(), lease.term(), name));
                }
            }
        });
        last = sample;
        notifyAll();
    }

    /** Returns the leases from the last read. */
    public Map<String, Lease> current() {
        return last.leases();
    }

    /** Returns the number of leases that each node holds. */
    public Map<String, Long> countByNode() {
        return current().values().stream()
                .filter(Lease::held)
                .collect(Collectors.groupingBy(Lease::node, TreeMap::new, Collectors.counting()));
    }

    /** Returns the node that holds the most leases. */
    public String busiestNode() {
        return countByNode().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException("no replica has a lease of " + service))
                .getKey();
    }

    public Map<String, Lease> heldBy(String node) {
        return current().entrySet().stream()
                .filter(lease ->
                        lease.getValue().held() && lease.getValue().node().equals(node))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Waits until each of these leases has an owner other than the former ones.
     *
     * @param since begin of the measurement, as {@link System#nanoTime}
     * @return milliseconds until the lease had a new owner, by lease
     */
    public synchronized Map<String, Long> awaitNewOwners(
            Set<String> names, Set<String> formerOwners, long since, Duration timeout) throws InterruptedException {
        var taken = new TreeMap<String, Long>();
        var deadlineNanos = since + timeout.toNanos();
        while (taken.size() < names.size()) {
            var sample = last;
            if (sample.nanos() > since) {
                sample.leases().forEach((name, lease) -> {
                    if (names.contains(name) && lease.held() && !formerOwners.contains(lease.owner())) {
                        taken.putIfAbsent(name, TimeUnit.NANOSECONDS.toMillis(sample.nanos() - since));
                    }
                });
            }
            if (System.nanoTime() > deadlineNanos) {
                names.forEach(name -> taken.putIfAbsent(name, timeout.toMillis()));
            } else if (taken.size() < names.size()) {
                wait(100);
            }
        }
        return taken;
    }

    /** Returns terms that decreased, or that two owners had. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void close() {
        closed = true;
    }
}
