package igf.faults.journey;

import static igf.faults.world.SystemUnderTest.KAFKA;
import static igf.faults.world.SystemUnderTest.MONGO;
import static igf.faults.world.SystemUnderTest.POSTGRES;

import igf.lab.Await;
import igf.lab.InnerPorts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Kills and suspends processes, and prevents their restart. */
final class Outages {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String RECOVERED = "database system was not properly shut down";
    private static final String POSTGRES_LOG = "logs/postgresql.log";

    private Outages() {}

    static List<Journey> all() {
        var all = new ArrayList<Journey>();
        all.add(new Journey("kill-all", "kill -9 of every process under load, then a start", BOUND, Outages::killAll));
        all.add(new Journey(
                "kill-launcher", "kill -9 of the launcher only, then a start", BOUND, Outages::killLauncher));
        for (var service : InnerPorts.SERVICES) {
            var name = service + "-service";
            all.add(new Journey("kill-" + service, "kill -9 of " + name, BOUND, context -> killService(context, name)));
        }
        all.add(new Journey("postgres-killed", "kill -9 of PostgreSQL's processes", BOUND, Outages::killPostgres));
        all.add(new Journey(
                "postgres-frozen", "PostgreSQL suspended by SIGSTOP, then resumed", BOUND, Outages::freezePostgres));
        all.add(new Journey(
                "postgres-gone",
                "PostgreSQL killed and not restarted",
                BOUND,
                context -> keepDown(context, POSTGRES, false)));
        all.add(new Journey("broker-killed", "kill -9 of Kafka", BOUND, context -> killService(context, KAFKA)));
        all.add(new Journey(
                "broker-gone",
                "Kafka killed and not restarted, commands continue",
                BOUND,
                context -> keepDown(context, KAFKA, true)));
        all.add(new Journey("views-gone", "MongoDB killed and restarted without data", BOUND, Outages::loseViews));
        all.add(new Journey("horizon", "a writing transaction stays open", BOUND, Outages::holdTransactionOpen));
        return all;
    }

    private static String killAll(JourneyContext context) {
        var times = context.times(3);
        for (int i = 0; i < times; i++) {
            Await.sleep(Duration.ofSeconds(2));
            context.nextViewEpoch();
            context.instance().killAll();
            var remaining = Stream.of(KAFKA, MONGO, POSTGRES, "proposal-service")
                    .filter(name -> context.instance().process(name).isPresent())
                    .toList();
            require(remaining.isEmpty(), "still running: " + remaining);
            context.nextViewEpoch();
            context.instance().start();
            context.instance().awaitReady();
        }
        return "no process left, %d times; PostgreSQL recovered %d times"
                .formatted(times, context.instance().countLines(POSTGRES_LOG, RECOVERED));
    }

    private static String killLauncher(JourneyContext context) {
        context.nextViewEpoch();
        var took = context.instance().killLauncher();
        // PostgreSQL is detached, so that Ctrl-C does not reach it. It keeps running, and the next start stops it.
        var remaining = context.instance().orphans();
        var server = context.instance().process(POSTGRES).orElseThrow();
        require(remaining.equals(Set.of(server.pid())), "still running: " + remaining);
        context.nextViewEpoch();
        context.instance().start();
        context.instance().awaitReady();
        require(!server.isAlive(), "the PostgreSQL of the killed launcher still runs");
        var strays = context.instance().orphans();
        if (!strays.isEmpty()) {
            throw new IllegalStateException("processes without a launcher: " + strays);
        }
        return "its %d children ended within %.1f s; PostgreSQL (%d) kept running until the next start stopped it; no process without a launcher after that"
                .formatted(took.children(), took.millis() / 1000.0, server.pid());
    }

    private static String killService(JourneyContext context, String name) {
        var pids = new ArrayList<Long>();
        for (int i = 0; i < context.times(5); i++) {
            var killed = context.instance().kill(name);
            pids.add(killed);
            Await.until(
                    name + " was restarted",
                    TIMEOUT,
                    () -> context.instance()
                            .process(name)
                            .filter(p -> p.pid() != killed)
                            .isPresent());
            Await.sleep(Duration.ofSeconds(3));
        }
        return "processes %s ended, and each was replaced".formatted(pids);
    }

    private static String killPostgres(JourneyContext context) {
        var before = context.instance().countLines(POSTGRES_LOG, RECOVERED);
        for (int i = 0; i < context.times(3); i++) {
            context.instance().kill(POSTGRES);
            Await.until("PostgreSQL is back", TIMEOUT, () -> databaseResponds(context));
        }
        var recovered = context.instance().countLines(POSTGRES_LOG, RECOVERED) - before;
        require(recovered > 0, "PostgreSQL did not recover from a crash");
        return "its log says %d times \"%s\"".formatted(recovered, RECOVERED);
    }

    private static boolean databaseResponds(JourneyContext context) {
        try {
            context.stores().database("proposal").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String freezePostgres(JourneyContext context) {
        var time = context.duration(30, 8);
        context.instance().signalTree(POSTGRES, "STOP");
        try {
            require(!databaseResponds(context), "PostgreSQL responded while it was suspended");
            Await.sleep(time);
        } finally {
            context.instance().signalTree(POSTGRES, "CONT");
        }
        Await.until("PostgreSQL responds again", TIMEOUT, () -> databaseResponds(context));
        return "a connection had no response; suspended for " + time;
    }

    private static String keepDown(JourneyContext context, String name, boolean commandsContinue) {
        var time = context.duration(120, 12);
        var injectedAt = context.load().elapsedMillis();
        context.instance().preventRestart(name);
        try {
            var pid = context.instance().kill(name);
            Await.sleep(time);
            require(context.instance().process(name).isEmpty(), name + " came back too early");
            var worked = context.load().hasWorkedSince(injectedAt + 2000);
            if (commandsContinue && !worked) {
                throw new IllegalStateException("commands waited for " + name);
            }
            return "process %d ended, none for %s; commands succeeded meanwhile: %s"
                    .formatted(pid, time, worked ? "yes" : "no");
        } finally {
            context.instance().allowRestart(name);
            Await.until(
                    name + " is back",
                    TIMEOUT,
                    () -> context.instance().process(name).isPresent());
        }
    }

    private static String loseViews(JourneyContext context) {
        context.nextViewEpoch();
        var pid = context.instance().kill(MONGO);
        Await.until(
                "MongoDB is back",
                TIMEOUT,
                () -> context.instance()
                        .process(MONGO)
                        .filter(p -> p.pid() != pid)
                        .isPresent());
        context.nextViewEpoch();
        return "process %d ended, and its data in memory are lost".formatted(pid);
    }

    private static String holdTransactionOpen(JourneyContext context) throws SQLException {
        var time = context.duration(25, 6);
        try (var connection = context.stores().database("proposal");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            Await.sleep(time);
            try (var row = statement.executeQuery("""
                    SELECT count(*) FROM domain_event WHERE txid >= pg_snapshot_xmin(pg_current_snapshot())""")) {
                row.next();
                var hidden = row.getLong(1);
                require(hidden > 0, "nothing was hidden behind the open transaction");
                var metric = context.stores().oldestTransaction("proposal");
                connection.rollback();
                return "%d events hidden behind it for %s; the metric of the alarm was %s s"
                        .formatted(hidden, time, metric);
            }
        }
    }

    private static void require(boolean tookEffect, String message) {
        if (!tookEffect) {
            throw new Journey.Inconclusive(message);
        }
    }
}
