package igf.faults.journey;

import igf.faults.world.LeaseMonitor;
import igf.faults.world.NextRelease;
import igf.faults.world.Release;
import igf.faults.world.SystemUnderTest;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Upgrades from the oldest supported release with a stop and a start, and to a later release replica by replica. */
final class Upgrades {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** A start under load takes two minutes on a slow machine. Its duration is not an invariant. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final String PROPOSAL = InnerPorts.SERVICES.getFirst();
    private static final String FIRST = JourneyContext.firstReplica(PROPOSAL);
    private static final String SECOND = JourneyContext.secondReplica(PROPOSAL);
    private static final String OLDEST = "6004e0d7";

    /** Counts planted events, and those with a wrong number of people who were listed before. */
    private static final String PLANTED = """
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
                        OLDEST + " stopped, then this release started on its data",
                        BOUND,
                        Upgrades::upgradeFromOldest,
                        Upgrades::useOldest),
                new Journey(
                        "upgrade-beside",
                        "a later release beside this one, then alone, then back to this one",
                        BOUND,
                        Upgrades::upgradeReplicas,
                        instance -> {}));
    }

    private static void useOldest(SystemUnderTest instance) {
        instance.useRelease(Release.oldest()
                .orElseThrow(() -> new Journey.NotSupportedHere(OLDEST + " was not built: it needs git's history")));
    }

    private static String upgradeFromOldest(JourneyContext context) throws SQLException {
        Await.sleep(context.duration(20, 8));
        var before = eventIds(context);
        var published = context.stores().countNumbers();
        // Read models are in memory and are rebuilt after a start.
        context.nextViewEpoch();
        context.instance().close();
        context.nextViewEpoch();
        context.instance().useRelease(Release.current());
        context.instance().start();
        context.instance().awaitReady();
        var after = eventIds(context);
        before.removeAll(after);
        if (!before.isEmpty()) {
            throw new IllegalStateException(
                    "no longer there: " + before.stream().limit(10).toList());
        }
        Await.until(
                "something new was published", TIMEOUT, () -> context.stores().countNumbers() > published);
        return "%d events in the logs, with all of %3$s; %2$d numbers of public events before the start, %4$d after it"
                .formatted(after.size(), published, OLDEST, context.stores().countNumbers());
    }

    private static Set<String> eventIds(JourneyContext context) throws SQLException {
        var ids = new HashSet<String>();
        for (var service : InnerPorts.SERVICES) {
            try (var connection = context.stores().database(service);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT eventidentifier FROM domain_event")) {
                while (row.next()) {
                    ids.add(service + "/" + row.getString(1));
                }
            }
        }
        return ids;
    }

    /** Upgrades one replica after the other, then returns to the old release, which cannot read the new event. */
    private static String upgradeReplicas(JourneyContext context) throws IOException, SQLException {
        var next = new NextRelease(context.instance().data().resolveSibling("next-release"));
        var nextClasses = next.compile();
        context.addReplica(PROPOSAL);
        try (var leases = LeaseMonitor.start(context.stores(), PROPOSAL);
                var reader = ContinuousReader.start(context, FIRST, SECOND)) {
            awaitAllOwned(leases);
            replace(context, SECOND, nextClasses);
            awaitAllOwned(leases);
            var leasesWhileMixed = leases.countByNode();
            Await.sleep(context.duration(8, 4));

            next.allowPlantedEvent();
            Await.until("the new event is written", TIMEOUT, () -> countPlanted(context, 1) > 0);
            Await.until("the new replica publishes", TIMEOUT, () -> publishes(leases, SECOND));
            Await.sleep(context.duration(8, 4));
            var leasesWhileLeading = leases.countByNode();

            replace(context, FIRST, nextClasses);
            awaitAllOwned(leases);
            Await.sleep(context.duration(8, 4));

            // The old replicas run, but they cannot take leases that need the unknown event.
            restart(context, FIRST, "");
            restart(context, SECOND, "");
            Await.until(
                    "leases wait for a release that knows the event",
                    TIMEOUT,
                    () -> !blockedLeases(leases).isEmpty());
            Await.sleep(context.duration(15, 8));
            var waiting = blockedLeases(leases);
            if (!waiting.values().stream().allMatch(NextRelease.EVENT::equals)) {
                throw new IllegalStateException("leases wait for other events: " + waiting);
            }

            replace(context, SECOND, nextClasses);
            replace(context, FIRST, nextClasses);
            awaitAllOwned(leases);
            if (countPlanted(context, 2) > 0) {
                throw new IllegalStateException("%d of %d planted events come from a stale state"
                        .formatted(countPlanted(context, 2), countPlanted(context, 1)));
            }
            if (!reader.violations().isEmpty()) {
                throw new IllegalStateException(String.join("; ", reader.violations()));
            }
            return "leases with both releases %s, when the new one published %s; with the old one only, %d leases waited for %s; %d planted events, each with the right number; %d responses to readers, none empty"
                    .formatted(
                            leasesWhileMixed,
                            leasesWhileLeading,
                            waiting.size(),
                            NextRelease.EVENT,
                            countPlanted(context, 1),
                            reader.count());
        }
    }

    /** Returns the stored names that block leases, by lease. */
    private static Map<String, String> blockedLeases(LeaseMonitor leases) {
        var waiting = new TreeMap<String, String>();
        leases.current().forEach((name, lease) -> {
            if (!lease.unknown().isEmpty()) {
                waiting.put(name, lease.unknown());
            }
        });
        return waiting;
    }

    private static void replace(JourneyContext context, String name, String classes) {
        restart(context, name, classes);
        context.awaitReady(name);
    }

    /** Stops a replica, and starts it as another release. */
    private static void restart(JourneyContext context, String name, String classes) {
        context.instance().setClassPath(name, classes);
        var old = context.instance().process(name).orElseThrow();
        context.instance().signalProcess(name, "TERM");
        Await.until(name + " has ended", TIMEOUT, () -> !old.isAlive());
        Await.until(name + " is alive", START_TIMEOUT, () -> context.instance().isAlive(name));
    }

    private static void awaitAllOwned(LeaseMonitor leases) {
        Await.until(
                "both replicas have leases, and each lease has an owner",
                TIMEOUT,
                () -> leases.countByNode().size() == 2
                        && leases.current().values().stream().allMatch(LeaseMonitor.Lease::held));
    }

    private static boolean publishes(LeaseMonitor leases, String node) {
        var lease = leases.current().get("publisher");
        return lease != null && lease.held() && lease.node().equals(node);
    }

    private static long countPlanted(JourneyContext context, int column) throws SQLException {
        try (var connection = context.stores().database(PROPOSAL);
                var statement = connection.createStatement();
                var row = statement.executeQuery(PLANTED)) {
            row.next();
            return row.getLong(column);
        }
    }
}
