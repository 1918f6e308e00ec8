package igf.faults.journey;

import igf.faults.world.Instance;
import igf.faults.world.LeaseWatch;
import igf.faults.world.NextRelease;
import igf.faults.world.Release;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Upgrades from the oldest supported release by a stop and a start, and to a later release one replica after the other. */
final class Upgrades {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A start under load takes two minutes on a slow machine; its duration is not judged. */
    private static final Duration TO_START = Duration.ofMinutes(5);

    private static final String PROPOSAL = Stores.SERVICES.getFirst();
    private static final String FIRST = Scene.first(PROPOSAL);
    private static final String SECOND = Scene.second(PROPOSAL);
    private static final String OLDEST = "6004e0d7";

    /** Counts planted events, and those with a wrong number of persons listed before. */
    private static final String TOLD = """
            SELECT count(told), count(told) FILTER (WHERE told <> listed) FROM (
              SELECT CASE WHEN payloadtype = '%s' THEN (convert_from(payload, 'UTF8')::jsonb ->> 'listed')::bigint END AS told,
                count(*) FILTER (WHERE payloadtype = 'proposal.person-listed.1')
                  OVER (PARTITION BY aggregateidentifier ORDER BY sequencenumber) AS listed
              FROM domain_event) AS planted""".formatted(NextRelease.EVENT);

    private Upgrades() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "upgrade-from-" + OLDEST,
                        "all of " + OLDEST + " stopped, this release started on its data",
                        BOUND,
                        Upgrades::fromTheOldest,
                        Upgrades::beginWithTheOldest),
                new Journey(
                        "upgrade-beside",
                        "a release to come beside this one, in its place, and back",
                        BOUND,
                        Upgrades::beside,
                        instance -> {}));
    }

    private static void beginWithTheOldest(Instance instance) {
        instance.is(Release.oldest()
                .orElseThrow(() -> new Journey.NotHere(OLDEST + " was not built: it needs git's history")));
    }

    private static String fromTheOldest(Scene scene) throws SQLException {
        Waiting.pass(scene.lasting(20, 8));
        var before = ids(scene);
        var published = scene.stores().numbersGiven();
        // Read models are in memory and are rebuilt after a start.
        scene.viewsBeginAgain();
        scene.instance().close();
        scene.viewsBeginAgain();
        scene.instance().is(Release.current());
        scene.instance().start();
        scene.instance().awaitReady();
        var after = ids(scene);
        before.removeAll(after);
        if (!before.isEmpty()) {
            throw new IllegalStateException(
                    "no longer there: " + before.stream().limit(10).toList());
        }
        Waiting.until(
                "something new was published", PATIENCE, () -> scene.stores().numbersGiven() > published);
        return "%d events and %d numbers of %s were there; after the start all of these events, and numbers up to %d"
                .formatted(after.size(), published, OLDEST, scene.stores().numbersGiven());
    }

    private static Set<String> ids(Scene scene) throws SQLException {
        var ids = new HashSet<String>();
        for (var service : Stores.SERVICES) {
            try (var connection = scene.stores().database(service);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT eventidentifier FROM domain_event")) {
                while (row.next()) {
                    ids.add(service + "/" + row.getString(1));
                }
            }
        }
        return ids;
    }

    /** Upgrades one replica after the other, then tries to go back to the old release, which is too late. */
    private static String beside(Scene scene) throws IOException, SQLException {
        var next = new NextRelease(scene.instance().data().resolveSibling("next-release"));
        var fresh = next.make();
        scene.beside(PROPOSAL);
        try (var leases = LeaseWatch.of(scene.stores(), PROPOSAL);
                var reader = Reader.of(scene, FIRST, SECOND)) {
            awaitAllOwned(leases);
            replace(scene, SECOND, fresh);
            awaitAllOwned(leases);
            var both = leases.spread();
            Waiting.pass(scene.lasting(8, 4));

            next.allow();
            Waiting.until("the new event is written", PATIENCE, () -> told(scene, 1) > 0);
            Waiting.until("the new one leads", PATIENCE, () -> publishes(leases, SECOND));
            Waiting.pass(scene.lasting(8, 4));
            var led = leases.spread();

            replace(scene, FIRST, fresh);
            awaitAllOwned(leases);
            Waiting.pass(scene.lasting(8, 4));

            // Too late: the old replicas live, but they cannot take leases that need the unknown event.
            begin(scene, FIRST, "");
            begin(scene, SECOND, "");
            Waiting.until(
                    "who does not know the event waits for it",
                    PATIENCE,
                    () -> !waiting(leases).isEmpty());
            Waiting.pass(scene.lasting(15, 8));
            var waiting = waiting(leases);
            if (!waiting.values().stream().allMatch(NextRelease.EVENT::equals)) {
                throw new IllegalStateException("duties wait for something else: " + waiting);
            }

            replace(scene, SECOND, fresh);
            replace(scene, FIRST, fresh);
            awaitAllOwned(leases);
            if (told(scene, 2) > 0) {
                throw new IllegalStateException(
                        "%d of %d planted events come of a stale state".formatted(told(scene, 2), told(scene, 1)));
            }
            if (!reader.wrong().isEmpty()) {
                throw new IllegalStateException(String.join("; ", reader.wrong()));
            }
            return "duties with the new one beside %s, when it wrote %s; back on the old one alone %d duties waited, named %s; %d planted events, each with the right number; %d answers to readers, none empty"
                    .formatted(both, led, waiting.size(), NextRelease.EVENT, told(scene, 1), reader.count());
        }
    }

    /** Returns, by lease, the stored name that its release cannot read. */
    private static Map<String, String> waiting(LeaseWatch leases) {
        var waiting = new TreeMap<String, String>();
        leases.now().forEach((duty, lease) -> {
            if (!lease.unknown().isEmpty()) {
                waiting.put(duty, lease.unknown());
            }
        });
        return waiting;
    }

    private static void replace(Scene scene, String name, String classes) {
        begin(scene, name, classes);
        scene.awaitReady(name);
    }

    /** Stops a replica and starts it as another release. */
    private static void begin(Scene scene, String name, String classes) {
        scene.instance().classes(name, classes);
        var old = scene.instance().process(name).orElseThrow();
        scene.instance().tell(name, "TERM");
        Waiting.until(name + " has ended", PATIENCE, () -> !old.isAlive());
        Waiting.until(name + " lives", TO_START, () -> scene.instance().isAlive(name));
    }

    private static void awaitAllOwned(LeaseWatch leases) {
        Waiting.until(
                "both have duties, and each duty has an owner",
                PATIENCE,
                () -> leases.spread().size() == 2
                        && leases.now().values().stream().allMatch(LeaseWatch.Lease::held));
    }

    private static boolean publishes(LeaseWatch leases, String node) {
        var lease = leases.now().get("publisher");
        return lease != null && lease.held() && lease.node().equals(node);
    }

    private static long told(Scene scene, int column) throws SQLException {
        try (var connection = scene.stores().database(PROPOSAL);
                var statement = connection.createStatement();
                var row = statement.executeQuery(TOLD)) {
            row.next();
            return row.getLong(column);
        }
    }
}
