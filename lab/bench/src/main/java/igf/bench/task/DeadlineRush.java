package igf.bench.task;

import igf.bench.measure.Load;
import igf.bench.world.Running;
import igf.bench.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The last minute of a call: 60 proposals are submitted while 500 changes of other drafts are saved. */
final class DeadlineRush implements Task {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SUBMISSIONS = 60;
    private static final int AUTOSAVES = 500;
    private static final int WRITERS = 20;

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public List<Figure> measure(World world) throws Exception {
        var service = world.service("proposal");
        var path = OpenCall.of(world, service, "deadline");
        rehearse(world, service, path);
        var handedIn = new ArrayList<Handing>();
        var saved = new ArrayList<Writer>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            handedIn.add(new Handing(Draft.begin(world, service, path, "handed-in-" + i)));
        }
        for (int i = 0; i < WRITERS; i++) {
            saved.add(new Writer(Draft.begin(world, service, path, "writing-" + i)));
        }
        Backlog.rest(service);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Load.Outcome> submitting = () -> Load.atRate(handedIn, SUBMISSIONS / 60.0, MINUTE);
            Callable<Load.Outcome> saving = () -> Load.atRate(saved, AUTOSAVES / 60.0, MINUTE);
            var outcomes = both.invokeAll(List.of(submitting, saving));
            return figures(outcomes.get(0).get(), outcomes.get(1).get());
        } finally {
            for (var each : handedIn) {
                each.draft().close();
            }
            for (var each : saved) {
                each.draft().close();
            }
        }
    }

    private static List<Figure> figures(Load.Outcome submitted, Load.Outcome saved) {
        if (submitted.accepted() != SUBMISSIONS || saved.accepted() != AUTOSAVES) {
            throw new IllegalStateException("%d of %d submissions and %d of %d changes were taken"
                    .formatted(submitted.accepted(), SUBMISSIONS, saved.accepted(), AUTOSAVES));
        }
        return List.of(
                figure("deadline rush: 60 submissions in a minute, none refused, slowest", submitted),
                figure("deadline rush: 500 changes kept in the same minute, none refused, slowest", saved));
    }

    private static Figure figure(String what, Load.Outcome outcome) {
        return new Figure(
                what,
                Double.POSITIVE_INFINITY,
                outcome.percentile(100),
                "ms",
                "over HTTP, counted from when each was due: median %.1f ms, p99 %.1f ms; each with the ETag of the one before"
                        .formatted(outcome.percentile(50), outcome.percentile(99)));
    }

    /** Warms up until the JVM has compiled the code. */
    private static void rehearse(World world, Running service, String path) throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var draft = Draft.begin(world, service, path, "rehearsing-" + i)) {
                for (int change = 0; change < 20; change++) {
                    draft.change();
                }
                draft.submit();
            }
        }
    }

    /** Submits its draft once. */
    private record Handing(Draft draft) implements Load.Client {
        @Override
        public boolean once() throws Exception {
            return draft.submit();
        }
    }

    /** Changes its draft repeatedly. */
    private record Writer(Draft draft) implements Load.Client {
        @Override
        public boolean once() throws Exception {
            return draft.change();
        }
    }
}
