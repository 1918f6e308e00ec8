package igf.faults.journey;

import igf.lab.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Starts four replicas of a service at the same time on empty stores, as a rollout does. */
final class ParallelFirstStarts {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final int COUNT = 4;
    private static final String SERVICE = "proposal-service";
    private static final Pattern STARTED = Pattern.compile("Started ProposalServiceApplication in ([0-9.]+) seconds");

    private static final String SCHEMA = """
            SELECT count(*), count(DISTINCT version), count(*) FILTER (WHERE success) FROM flyway_schema_history
            WHERE version IS NOT NULL""";

    private ParallelFirstStarts() {}

    static Journey journey() {
        return new Journey(
                "first-starts",
                COUNT + " first starts of proposal-service at the same time on empty stores",
                BOUND,
                ParallelFirstStarts::run,
                instance -> instance.setReplicas(SERVICE, COUNT));
    }

    private static List<String> names() {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(n -> n == 1 ? SERVICE : SERVICE + "-" + n)
                .toList();
    }

    private static String run(JourneyContext context) throws SQLException {
        Await.until(
                "all have started", TIMEOUT, () -> names().stream().allMatch(name -> readyAfter(context, name) > 0));
        var startTimes = names().stream()
                .map(name -> context.instance().process(name).orElseThrow())
                .map(process -> process.info().startInstant().orElseThrow())
                .sorted()
                .toList();
        var spread =
                Duration.between(startTimes.getFirst(), startTimes.getLast()).toMillis() / 1000.0;
        var ready = names().stream()
                .mapToDouble(name -> readyAfter(context, name))
                .sorted()
                .toArray();
        if (spread >= ready[0]) {
            throw new Journey.Inconclusive("the last began %.1f s after the first".formatted(spread));
        }
        var restarts = names().stream()
                .mapToLong(name -> context.instance().countLines("logs/igf.log", name + " has ended with"))
                .sum();
        if (restarts > 0) {
            throw new IllegalStateException(restarts + " of them ended and were restarted");
        }
        var schema = schema(context);
        Await.sleep(context.duration(10, 4));
        for (var name : names().subList(1, COUNT)) {
            context.instance().preventRestart(name);
            context.instance().kill(name);
        }
        return "%d processes began within %.1f s and were ready %.0f to %.0f s later, none was restarted; %s; three of them were then killed under load"
                .formatted(COUNT, spread, ready[0], ready[COUNT - 1], schema);
    }

    private static double readyAfter(JourneyContext context, String name) {
        var log = context.instance().data().resolve("logs").resolve(name).resolve("igf.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.map(STARTED::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schema(JourneyContext context) throws SQLException {
        try (var connection = context.stores().database("proposal");
                var statement = connection.createStatement();
                var row = statement.executeQuery(SCHEMA)) {
            row.next();
            if (row.getLong(1) != row.getLong(2) || row.getLong(1) != row.getLong(3)) {
                throw new IllegalStateException("the migrations did not run once: %d rows, %d versions, %d succeeded"
                        .formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
            return "each of %d migrations ran once".formatted(row.getLong(1));
        }
    }
}
