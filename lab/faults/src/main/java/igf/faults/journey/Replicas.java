package igf.faults.journey;

import igf.faults.history.Recording;
import igf.faults.world.Instance;
import igf.faults.world.LeaseWatch;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs two replicas of one service after another, and injects each fault into the replica that holds the most leases. */
final class Replicas {
    private static final Duration BOUND = Duration.ofSeconds(60);
    /** The time until each lease has an owner again. */
    private static final Duration DUTY_BOUND = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OVERTAKEN = "was taken by another replica";

    private Replicas() {}

    private interface Fault {
        /** @return evidence that the fault took effect, and how long each lease was without an owner */
        Found inject(Scene scene, String service, LeaseWatch leases) throws Exception;
    }

    private record Found(String evidence, Map<String, Long> recovered) {}

    private record Kind(String name, String words, Fault fault) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("killed", "the owner of most duties killed", Replicas::killed),
            new Kind("frozen", "the owner of most duties stopped by SIGSTOP, then let go", Replicas::frozen),
            new Kind("sessions", "all sessions of the owner of most duties ended by PostgreSQL", Replicas::sessions),
            new Kind("postgres", "PostgreSQL restarted", Replicas::postgres),
            new Kind("mongodb", "MongoDB stopped by SIGSTOP, then let go", Replicas::mongo));

    static List<Journey> all() {
        var all = new ArrayList<Journey>();
        for (var service : Stores.SERVICES) {
            for (var kind : KINDS) {
                var name = "replicas-%s-%s".formatted(service, kind.name());
                all.add(new Journey(
                        name,
                        "two of %s-service: %s".formatted(service, kind.words()),
                        BOUND,
                        scene -> play(scene, service, name, kind.fault())));
            }
        }
        return all;
    }

    private static String play(Scene scene, String service, String name, Fault fault) throws Exception {
        scene.beside(service);
        try (var leases = LeaseWatch.of(scene.stores(), service)) {
            var before = awaitSpread(leases);
            var events = events(scene, service);
            var found = fault.inject(scene, service, leases);
            found.recovered()
                    .values()
                    .forEach(millis ->
                            scene.history().recovered(new Recording.Recovery(name, millis, DUTY_BOUND.toMillis())));
            var after = awaitSpread(leases);
            if (!leases.wrong().isEmpty()) {
                throw new IllegalStateException(String.join("; ", leases.wrong()));
            }
            return "duties %s, later %s; %s; %s on a log of %d events"
                    .formatted(before, after, found.evidence(), slowest(found.recovered()), events);
        }
    }

    private static Map<String, Long> awaitSpread(LeaseWatch leases) {
        Waiting.until("both have duties and all have an owner", PATIENCE, () -> isSpread(leases));
        return leases.spread();
    }

    private static boolean isSpread(LeaseWatch leases) {
        return leases.spread().size() == 2 && leases.now().values().stream().allMatch(LeaseWatch.Lease::held);
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

    private static Set<String> owners(Map<String, LeaseWatch.Lease> leases) {
        return leases.values().stream().map(LeaseWatch.Lease::owner).collect(Collectors.toSet());
    }

    private static Found killed(Scene scene, String service, LeaseWatch leases) throws InterruptedException {
        var node = leases.busiest();
        var had = leases.of(node);
        var began = System.nanoTime();
        var pid = scene.instance().kill(node);
        var taken = leases.taken(had.keySet(), owners(had), began, PATIENCE);
        return new Found("process %d of %s ended".formatted(pid, node), taken);
    }

    private static Found frozen(Scene scene, String service, LeaseWatch leases) throws InterruptedException {
        var time = scene.lasting(30, 10);
        var node = leases.busiest();
        var had = leases.of(node);
        var log = "logs/" + node + "/igf.log";
        var overtaken = scene.instance().count(log, OVERTAKEN);
        var began = System.nanoTime();
        var moment = scene.load().now();
        Map<String, Long> taken;
        boolean worked;
        scene.instance().signal(node, "STOP");
        try {
            taken = leases.taken(had.keySet(), owners(had), began, time);
            Waiting.pass(time.minusNanos(System.nanoTime() - began));
            require(owners(leases.of(node)).isEmpty(), node + " kept duties while it stood still");
            worked = scene.load().hasWorkedSince(service, moment + DUTY_BOUND.toMillis());
        } finally {
            scene.instance().signal(node, "CONT");
        }
        var terms = leases.now();
        had.forEach((duty, lease) -> require(
                terms.getOrDefault(duty, lease).term() > lease.term(), "the term of " + duty + " did not move on"));
        // It would now write what it had started before it was frozen.
        Waiting.pass(DUTY_BOUND);
        return new Found(
                "%s stood still for %s, the terms of its %d duties moved on meanwhile, commands were answered by the other: %s; %d times it saw that it was overtaken"
                        .formatted(
                                node,
                                time,
                                had.size(),
                                worked ? "yes" : "no",
                                scene.instance().count(log, OVERTAKEN) - overtaken),
                taken);
    }

    private static Found sessions(Scene scene, String service, LeaseWatch leases)
            throws SQLException, InterruptedException {
        var node = leases.busiest();
        var had = leases.of(node);
        var began = System.nanoTime();
        long ended;
        try (var connection = scene.stores().administration();
                var statement = connection.prepareStatement(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = ?")) {
            statement.setString(1, node);
            try (var row = statement.executeQuery()) {
                row.next();
                ended = row.getLong(1);
            }
        }
        require(ended > 1, "no session of " + node + " was found");
        var taken = leases.taken(had.keySet(), Set.of(), began, PATIENCE);
        return new Found("%d sessions of %s ended".formatted(ended, node), taken);
    }

    /** Shuts PostgreSQL down; the launcher restarts it. */
    private static Found postgres(Scene scene, String service, LeaseWatch leases) throws InterruptedException {
        var had = leases.now();
        var server = scene.instance().process(Instance.POSTGRES).orElseThrow();
        scene.instance().tell(Instance.POSTGRES, "INT");
        var began = System.nanoTime();
        Waiting.until("PostgreSQL has ended", PATIENCE, () -> !server.isAlive());
        Waiting.until("PostgreSQL is back", PATIENCE, () -> answers(scene, service));
        var back = System.nanoTime();
        var taken = leases.taken(had.keySet(), Set.of(), back, PATIENCE);
        return new Found(
                String.format(
                        Locale.ROOT, "process %d ended by SIGINT, away for %.1f s", server.pid(), (back - began) / 1e9),
                taken);
    }

    private static Found mongo(Scene scene, String service, LeaseWatch leases) throws InterruptedException {
        var time = scene.lasting(30, 10);
        var moment = scene.load().now();
        boolean worked;
        scene.instance().signal(Instance.MONGO, "STOP");
        try {
            Waiting.pass(time);
            worked = scene.load().hasWorkedSince(service, moment + 2000);
        } finally {
            scene.instance().signal(Instance.MONGO, "CONT");
        }
        var taken = leases.taken(leases.now().keySet(), Set.of(), System.nanoTime(), PATIENCE);
        return new Found(
                "stood still for %s, commands were answered meanwhile: %s".formatted(time, worked ? "yes" : "no"),
                taken);
    }

    private static boolean answers(Scene scene, String service) {
        try {
            scene.stores().database(service).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static long events(Scene scene, String service) throws SQLException {
        try (var connection = scene.stores().database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void require(boolean landed, String why) {
        if (!landed) {
            throw new Journey.Inconclusive(why);
        }
    }
}
