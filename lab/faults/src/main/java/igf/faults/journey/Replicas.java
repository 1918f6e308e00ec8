package igf.faults.journey;

import igf.faults.history.Recording;
import igf.faults.world.LeaseMonitor;
import igf.faults.world.SystemUnderTest;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs two replicas of each service, one service after the other, and injects each fault into the replica that holds
 * the most leases.
 */
final class Replicas {
    private static final Duration BOUND = Duration.ofSeconds(60);
    /** The time until each lease has an owner again. */
    private static final Duration LEASE_BOUND = Duration.ofSeconds(5);

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String LOST_LEASE = "was taken by another replica";

    private Replicas() {}

    private interface Fault {
        /** @return evidence that the fault took effect, and the time until each lease had an owner again */
        Outcome inject(JourneyContext context, String service, LeaseMonitor leases) throws Exception;
    }

    private record Outcome(String evidence, Map<String, Long> recovered) {}

    private record FaultKind(String name, String words, Fault fault) {}

    private static final List<FaultKind> KINDS = List.of(
            new FaultKind("killed", "the owner of most leases killed", Replicas::kill),
            new FaultKind("frozen", "the owner of most leases suspended by SIGSTOP, then resumed", Replicas::freeze),
            new FaultKind(
                    "sessions", "all sessions of the owner of most leases ended by PostgreSQL", Replicas::endSessions),
            new FaultKind("postgres", "PostgreSQL restarted", Replicas::restartPostgres),
            new FaultKind("mongodb", "MongoDB suspended by SIGSTOP, then resumed", Replicas::freezeMongo));

    static List<Journey> all() {
        var all = new ArrayList<Journey>();
        for (var service : InnerPorts.SERVICES) {
            for (var kind : KINDS) {
                var name = "replicas-%s-%s".formatted(service, kind.name());
                all.add(new Journey(
                        name,
                        "two replicas of %s-service: %s".formatted(service, kind.words()),
                        BOUND,
                        context -> run(context, service, name, kind.fault())));
            }
        }
        return all;
    }

    private static String run(JourneyContext context, String service, String name, Fault fault) throws Exception {
        context.addReplica(service);
        try (var leases = LeaseMonitor.start(context.stores(), service)) {
            var before = awaitSpread(leases);
            var events = countEvents(context, service);
            var outcome = fault.inject(context, service, leases);
            outcome.recovered()
                    .values()
                    .forEach(millis ->
                            context.history().recovered(new Recording.Recovery(name, millis, LEASE_BOUND.toMillis())));
            var after = awaitSpread(leases);
            if (!leases.violations().isEmpty()) {
                throw new IllegalStateException(String.join("; ", leases.violations()));
            }
            return "leases %s, later %s; %s; %s on a log of %d events"
                    .formatted(before, after, outcome.evidence(), slowest(outcome.recovered()), events);
        }
    }

    private static Map<String, Long> awaitSpread(LeaseMonitor leases) {
        Await.until("both replicas have leases and all leases have an owner", TIMEOUT, () -> isSpread(leases));
        return leases.countByNode();
    }

    private static boolean isSpread(LeaseMonitor leases) {
        return leases.countByNode().size() == 2
                && leases.current().values().stream().allMatch(LeaseMonitor.Lease::held);
    }

    private static String slowest(Map<String, Long> recovered) {
        return recovered.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(slow -> String.format(
                        Locale.ROOT,
                        "%d of them with an owner again, the last (%s) after %.1f s",
                        recovered.size(),
                        slow.getKey(),
                        slow.getValue() / 1000.0))
                .orElse("none of them without an owner");
    }

    private static Set<String> owners(Map<String, LeaseMonitor.Lease> leases) {
        return leases.values().stream().map(LeaseMonitor.Lease::owner).collect(Collectors.toSet());
    }

    private static Outcome kill(JourneyContext context, String service, LeaseMonitor leases)
            throws InterruptedException {
        var node = leases.busiestNode();
        var leasesBefore = leases.heldBy(node);
        var injectedAt = System.nanoTime();
        var pid = context.instance().kill(node);
        var recovered = leases.awaitNewOwners(leasesBefore.keySet(), owners(leasesBefore), injectedAt, TIMEOUT);
        return new Outcome("process %d of %s ended".formatted(pid, node), recovered);
    }

    private static Outcome freeze(JourneyContext context, String service, LeaseMonitor leases)
            throws InterruptedException {
        var time = context.duration(30, 10);
        var node = leases.busiestNode();
        var leasesBefore = leases.heldBy(node);
        var log = "logs/" + node + "/igf.log";
        var lossesBefore = context.instance().countLines(log, LOST_LEASE);
        var injectedAt = System.nanoTime();
        var injectedMillis = context.load().elapsedMillis();
        Map<String, Long> recovered;
        boolean worked;
        context.instance().signalTree(node, "STOP");
        try {
            recovered = leases.awaitNewOwners(leasesBefore.keySet(), owners(leasesBefore), injectedAt, time);
            Await.sleep(time.minusNanos(System.nanoTime() - injectedAt));
            require(owners(leases.heldBy(node)).isEmpty(), node + " kept leases while it was suspended");
            worked = context.load().hasWorkedSince(service, injectedMillis + LEASE_BOUND.toMillis());
        } finally {
            context.instance().signalTree(node, "CONT");
        }
        var terms = leases.current();
        leasesBefore.forEach((name, lease) -> require(
                terms.getOrDefault(name, lease).term() > lease.term(), "the term of " + name + " did not increase"));
        // Give it time to write what it had started before it was suspended.
        Await.sleep(LEASE_BOUND);
        return new Outcome(
                "%s was suspended for %s, the terms of its %d leases increased meanwhile, commands of the other succeeded: %s; it detected the loss of a lease %d times"
                        .formatted(
                                node,
                                time,
                                leasesBefore.size(),
                                worked ? "yes" : "no",
                                context.instance().countLines(log, LOST_LEASE) - lossesBefore),
                recovered);
    }

    private static Outcome endSessions(JourneyContext context, String service, LeaseMonitor leases)
            throws SQLException, InterruptedException {
        var node = leases.busiestNode();
        var leasesBefore = leases.heldBy(node);
        var injectedAt = System.nanoTime();
        long ended;
        try (var connection = context.stores().administration();
                var statement = connection.prepareStatement(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = ?")) {
            statement.setString(1, node);
            try (var row = statement.executeQuery()) {
                row.next();
                ended = row.getLong(1);
            }
        }
        require(ended > 1, "no session of " + node + " was found");
        var recovered = leases.awaitNewOwners(leasesBefore.keySet(), Set.of(), injectedAt, TIMEOUT);
        return new Outcome("%d sessions of %s ended".formatted(ended, node), recovered);
    }

    /** Shuts PostgreSQL down, and waits until the launcher has restarted it. */
    private static Outcome restartPostgres(JourneyContext context, String service, LeaseMonitor leases)
            throws InterruptedException {
        var leasesBefore = leases.current();
        var server = context.instance().process(SystemUnderTest.POSTGRES).orElseThrow();
        context.instance().signalProcess(SystemUnderTest.POSTGRES, "INT");
        var injectedAt = System.nanoTime();
        Await.until("PostgreSQL has ended", TIMEOUT, () -> !server.isAlive());
        Await.until("PostgreSQL is back", TIMEOUT, () -> databaseResponds(context, service));
        var restartedAt = System.nanoTime();
        var recovered = leases.awaitNewOwners(leasesBefore.keySet(), Set.of(), restartedAt, TIMEOUT);
        return new Outcome(
                String.format(
                        Locale.ROOT,
                        "process %d ended by SIGINT, replaced after %.1f s",
                        server.pid(),
                        (restartedAt - injectedAt) / 1e9),
                recovered);
    }

    private static Outcome freezeMongo(JourneyContext context, String service, LeaseMonitor leases)
            throws InterruptedException {
        var time = context.duration(30, 10);
        var injectedMillis = context.load().elapsedMillis();
        boolean worked;
        context.instance().signalTree(SystemUnderTest.MONGO, "STOP");
        try {
            Await.sleep(time);
            worked = context.load().hasWorkedSince(service, injectedMillis + 2000);
        } finally {
            context.instance().signalTree(SystemUnderTest.MONGO, "CONT");
        }
        var taken = leases.awaitNewOwners(leases.current().keySet(), Set.of(), System.nanoTime(), TIMEOUT);
        return new Outcome(
                "suspended for %s, commands succeeded meanwhile: %s".formatted(time, worked ? "yes" : "no"), taken);
    }

    private static boolean databaseResponds(JourneyContext context, String service) {
        try {
            context.stores().database(service).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static long countEvents(JourneyContext context, String service) throws SQLException {
        try (var connection = context.stores().database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void require(boolean tookEffect, String message) {
        if (!tookEffect) {
            throw new Journey.Inconclusive(message);
        }
    }
}
