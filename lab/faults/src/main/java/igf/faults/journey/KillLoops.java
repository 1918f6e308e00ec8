package igf.faults.journey;

import igf.faults.world.SystemUnderTest;
import igf.lab.Await;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Repeats a crash with an immediate restart, where processes that are still ending may block the new ones. */
final class KillLoops {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String RECOVERED = "database system was not properly shut down";

    private KillLoops() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "kill-loop",
                        "kill -9 of every process, and an immediate start",
                        BOUND,
                        KillLoops::killEverything,
                        instance -> {}),
                new Journey(
                        "kill-loop-postgres",
                        "kill -9 of PostgreSQL's processes, and an immediate start",
                        BOUND,
                        KillLoops::killServer,
                        instance -> {}));
    }

    private static int times(JourneyContext context) {
        return context.isQuick() ? 4 : 20;
    }

    private static String killEverything(JourneyContext context) {
        var slowest = 0L;
        for (int i = 0; i < times(context); i++) {
            context.nextViewEpoch();
            var startedAt = System.nanoTime();
            context.instance().killAllWithoutWaiting();
            context.nextViewEpoch();
            context.instance().start();
            context.instance().awaitReady();
            slowest = Math.max(slowest, System.nanoTime() - startedAt);
        }
        return String.format(
                Locale.ROOT,
                "%d times killed, %d times ready, after %.1f s at most; PostgreSQL recovered %d times",
                times(context),
                times(context),
                slowest / 1e9,
                context.instance().countLines("logs/postgresql.log", RECOVERED));
    }

    private static String killServer(JourneyContext context) {
        var before = context.instance().countLines("logs/postgresql.log", RECOVERED);
        for (int i = 0; i < times(context); i++) {
            var killed = context.instance().kill(SystemUnderTest.POSTGRES);
            Await.until(
                    "PostgreSQL is back",
                    TIMEOUT,
                    () -> context.instance()
                                    .process(SystemUnderTest.POSTGRES)
                                    .filter(p -> p.pid() != killed)
                                    .isPresent()
                            && responds(context));
        }
        return "%d times killed; its log says %d times \"%s\""
                .formatted(
                        times(context),
                        context.instance().countLines("logs/postgresql.log", RECOVERED) - before,
                        RECOVERED);
    }

    private static boolean responds(JourneyContext context) {
        try {
            context.stores().administration().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
