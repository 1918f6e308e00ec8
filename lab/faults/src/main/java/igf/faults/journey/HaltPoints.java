package igf.faults.journey;

import igf.lab.Await;
import igf.lab.InnerPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Halts a service at a named point; see {@code HaltPoint} of the platform. */
final class HaltPoints {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String PROPOSAL = "proposal-service";
    private static final String PARTICIPATION = "participation-service";

    private record Point(String name, String service, int times) {}

    private static final List<Point> POINTS = List.of(
            new Point("before-append", PROPOSAL, 5),
            new Point("after-append-before-commit", PROPOSAL, 5),
            new Point("after-commit-before-answer", PROPOSAL, 5),
            new Point("before-send", PROPOSAL, 3),
            new Point("after-send-before-checkpoint", PARTICIPATION, 3),
            new Point("after-view-write-before-position", PARTICIPATION, 5),
            new Point("in-snapshot", PROPOSAL, 1),
            new Point("in-switch", PROPOSAL, 1));

    private HaltPoints() {}

    static List<Journey> all() {
        var journeys = new ArrayList<Journey>();
        POINTS.forEach(point -> journeys.add(new Journey(
                "halt-" + point.name(),
                "%s ends %s".formatted(point.service(), point.name().replace('-', ' ')),
                BOUND,
                context -> halt(context, point))));
        return journeys;
    }

    private static String halt(JourneyContext context, Point point) {
        var output = "logs/" + point.service() + ".out";
        var logLine = "halted " + point.name();
        var before = context.instance().countLines(output, logLine);
        context.instance().haltAt(point.service(), point.name(), point.times());
        var rebuild = new AtomicReference<@Nullable String>();
        if (!Await.becomesTrue(TIMEOUT, () -> {
            if (point.name().equals("in-switch")) {
                rebuild.set(Rebuilds.ensureRunning(context.caller(), InnerPorts.SERVICES.getFirst(), rebuild.get()));
            }
            return context.instance().countLines(output, logLine) > before;
        })) {
            throw new Journey.Inconclusive(point.service() + " did not reach " + point.name());
        }
        Await.until(
                point.service() + " was restarted",
                TIMEOUT,
                () -> context.instance().process(point.service()).isPresent());
        return "its log says \"%s\", and it was restarted".formatted(logLine);
    }
}
