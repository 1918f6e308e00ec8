package igf.faults.journey;

import static igf.faults.world.Instance.KAFKA;
import static igf.faults.world.Instance.MONGO;
import static igf.faults.world.Instance.POSTGRES;

import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Kills and freezes processes, and keeps them down. */
final class Outages {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RECOVERED = "database system was not properly shut down";
    private static final String POSTGRES_LOG = "logs/postgresql.log";

    private Outages() {}

    static List<Journey> all() {
        var all = new ArrayList<Journey>();
        all.add(new Journey("kill-all", "kill -9 of every process under load, start again", BOUND, Outages::killAll));
        all.add(new Journey(
                "kill-launcher", "kill -9 of the launcher alone, start again", BOUND, Outages::killLauncher));
        for (var service : Stores.SERVICES) {
            var name = service + "-service";
            all.add(new Journey("kill-" + service, "kill -9 of " + name, BOUND, scene -> killService(scene, name)));
        }
        all.add(new Journey("postgres-killed", "kill -9 of PostgreSQL's processes", BOUND, Outages::postgresKilled));
        all.add(new Journey(
                "postgres-frozen", "PostgreSQL stopped by SIGSTOP, then let go", BOUND, Outages::postgresFrozen));
        all.add(new Journey(
                "postgres-gone", "PostgreSQL killed and kept away", BOUND, scene -> gone(scene, POSTGRES, false)));
        all.add(new Journey("broker-killed", "kill -9 of Kafka", BOUND, scene -> killService(scene, KAFKA)));
        all.add(new Journey(
                "broker-gone", "Kafka killed and kept away, commands go on", BOUND, scene -> gone(scene, KAFKA, true)));
        all.add(new Journey("views-gone", "MongoDB killed, back empty", BOUND, Outages::viewsGone));
        all.add(new Journey("horizon", "a transaction that writes stays open", BOUND, Outages::horizon));
        return all;
    }

    private static String killAll(Scene scene) {
        var times = scene.times(3);
        for (int i = 0; i < times; i++) {
            Waiting.pass(Duration.ofSeconds(2));
            scene.viewsBeginAgain();
            scene.instance().killAll();
            var left = Stream.of(KAFKA, MONGO, POSTGRES, "proposal-service")
                    .filter(name -> scene.instance().process(name).isPresent())
                    .toList();
            require(left.isEmpty(), "still running: " + left);
            scene.viewsBeginAgain();
            scene.instance().start();
            scene.instance().awaitReady();
        }
        return "%d times no process left; PostgreSQL recovered %d times"
                .formatted(times, scene.instance().count(POSTGRES_LOG, RECOVERED));
    }

    private static String killLauncher(Scene scene) {
        scene.viewsBeginAgain();
        var took = scene.instance().killLauncher();
        // PostgreSQL is detached, so that Ctrl-C does not reach it. It goes on, and the next start stops it.
        var left = scene.instance().strays();
        var server = scene.instance().process(POSTGRES).orElseThrow();
        require(left.equals(Set.of(server.pid())), "still running: " + left);
        scene.viewsBeginAgain();
        scene.instance().start();
        scene.instance().awaitReady();
        require(!server.isAlive(), "the PostgreSQL of the launcher that was killed still runs");
        var strays = scene.instance().strays();
        if (!strays.isEmpty()) {
            throw new IllegalStateException("nobody's: " + strays);
        }
        return "its %d children had left %.1f s after it, PostgreSQL (%d) stayed and was stopped by the next start; nobody's process after that"
                .formatted(took.children(), took.millis() / 1000.0, server.pid());
    }

    private static String killService(Scene scene, String name) {
        var pids = new ArrayList<Long>();
        for (int i = 0; i < scene.times(5); i++) {
            var killed = scene.instance().kill(name);
            pids.add(killed);
            Waiting.until(
                    name + " was started again",
                    PATIENCE,
                    () -> scene.instance()
                            .process(name)
                            .filter(p -> p.pid() != killed)
                            .isPresent());
            Waiting.pass(Duration.ofSeconds(3));
        }
        return "processes %s ended, another took each one's place".formatted(pids);
    }

    private static String postgresKilled(Scene scene) {
        var before = scene.instance().count(POSTGRES_LOG, RECOVERED);
        for (int i = 0; i < scene.times(3); i++) {
            scene.instance().kill(POSTGRES);
            Waiting.until("PostgreSQL is back", PATIENCE, () -> answers(scene));
        }
        var recovered = scene.instance().count(POSTGRES_LOG, RECOVERED) - before;
        require(recovered > 0, "PostgreSQL did not recover from a crash");
        return "its log says %d times \"%s\"".formatted(recovered, RECOVERED);
    }

    private static boolean answers(Scene scene) {
        try {
            scene.stores().database("proposal").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String postgresFrozen(Scene scene) {
        var time = scene.lasting(30, 8);
        scene.instance().signal(POSTGRES, "STOP");
        try {
            require(!answers(scene), "PostgreSQL answered while it was stopped");
            Waiting.pass(time);
        } finally {
            scene.instance().signal(POSTGRES, "CONT");
        }
        Waiting.until("PostgreSQL answers again", PATIENCE, () -> answers(scene));
        return "a connection was not answered; stopped for " + time;
    }

    private static String gone(Scene scene, String name, boolean commandsGoOn) {
        var time = scene.lasting(120, 12);
        var moment = scene.load().now();
        scene.instance().hold(name);
        try {
            var pid = scene.instance().kill(name);
            Waiting.pass(time);
            require(scene.instance().process(name).isEmpty(), name + " came back too early");
            var worked = scene.load().hasWorkedSince(moment + 2000);
            if (commandsGoOn && !worked) {
                throw new IllegalStateException("commands waited for " + name);
            }
            return "process %d ended, none for %s; commands answered meanwhile: %s"
                    .formatted(pid, time, worked ? "yes" : "no");
        } finally {
            scene.instance().release(name);
            Waiting.until(
                    name + " is back",
                    PATIENCE,
                    () -> scene.instance().process(name).isPresent());
        }
    }

    private static String viewsGone(Scene scene) {
        scene.viewsBeginAgain();
        var pid = scene.instance().kill(MONGO);
        Waiting.until(
                "MongoDB is back",
                PATIENCE,
                () -> scene.instance()
                        .process(MONGO)
                        .filter(p -> p.pid() != pid)
                        .isPresent());
        scene.viewsBeginAgain();
        return "process %d ended, and with it all that it held in memory".formatted(pid);
    }

    private static String horizon(Scene scene) throws SQLException {
        var time = scene.lasting(25, 6);
        try (var connection = scene.stores().database("proposal");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            Waiting.pass(time);
            try (var row = statement.executeQuery("""
                    SELECT count(*) FROM domain_event WHERE txid >= pg_snapshot_xmin(pg_current_snapshot())""")) {
                row.next();
                var hidden = row.getLong(1);
                require(hidden > 0, "nothing was hidden behind the open transaction");
                var shown = scene.stores().oldestTransaction("proposal");
                connection.rollback();
                return "%d events hidden behind it for %s; the metric of the alarm said %s s"
                        .formatted(hidden, time, shown);
            }
        }
    }

    private static void require(boolean landed, String why) {
        if (!landed) {
            throw new Journey.Inconclusive(why);
        }
    }
}
