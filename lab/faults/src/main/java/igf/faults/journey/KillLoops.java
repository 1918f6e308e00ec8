package igf.faults.journey;

import igf.faults.world.Instance;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Repeats a crash with an immediate restart: processes that are still ending may block the new ones. */
final class KillLoops {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RECOVERED = "database system was not properly shut down";

    private KillLoops() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "kill-loop",
                        "kill -9 of every process, and a start in the same moment",
                        BOUND,
                        KillLoops::everything,
                        instance -> {}),
                new Journey(
                        "kill-loop-postgres",
                        "kill -9 of PostgreSQL's processes, and a start in the same moment",
                        BOUND,
                        KillLoops::server,
                        instance -> {}));
    }

    private static int times(Scene scene) {
        return scene.isQuick() ? 4 : 20;
    }

    private static String everything(Scene scene) {
        var slowest = 0L;
        for (int i = 0; i < times(scene); i++) {
            scene.viewsBeginAgain();
            var began = System.nanoTime();
            scene.instance().killAllAtOnce();
            scene.viewsBeginAgain();
            scene.instance().start();
            scene.instance().awaitReady();
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        return String.format(
                Locale.ROOT,
                "%d times killed, %d times ready, after %.1f s at most; PostgreSQL recovered %d times",
                times(scene),
                times(scene),
                slowest / 1e9,
                scene.instance().count("logs/postgresql.log", RECOVERED));
    }

    private static String server(Scene scene) {
        var before = scene.instance().count("logs/postgresql.log", RECOVERED);
        for (int i = 0; i < times(scene); i++) {
            var killed = scene.instance().kill(Instance.POSTGRES);
            Waiting.until(
                    "PostgreSQL is back",
                    PATIENCE,
                    () -> scene.instance()
                                    .process(Instance.POSTGRES)
                                    .filter(p -> p.pid() != killed)
                                    .isPresent()
                            && answers(scene));
        }
        return "%d times killed; its log says %d times \"%s\""
                .formatted(times(scene), scene.instance().count("logs/postgresql.log", RECOVERED) - before, RECOVERED);
    }

    private static boolean answers(Scene scene) {
        try {
            scene.stores().administration().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
