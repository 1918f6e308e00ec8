package igf.bench.task;

import igf.bench.measure.LoadRunner;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RunningApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The last minute of a call: 60 proposals are submitted while 500 changes to other drafts are saved. */
final class DeadlineRush implements BenchTask {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SUBMISSIONS = 60;
    private static final int AUTOSAVES = 500;
    private static final int WRITERS = 20;

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = environment.service("proposal");
        var path = OpenCall.create(environment, service, "deadline");
        warmUp(environment, service, path);
        var submitters = new ArrayList<Submitter>();
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            submitters.add(new Submitter(DraftClient.create(environment, service, path, "handed-in-" + i)));
        }
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(DraftClient.create(environment, service, path, "writing-" + i)));
        }
        StoredEventAppender.awaitIdle(service);
        try (var executor = Executors.newFixedThreadPool(2)) {
            Callable<LoadRunner.LoadResult> submitting =
                    () -> LoadRunner.atRate(submitters, SUBMISSIONS / 60.0, MINUTE);
            Callable<LoadRunner.LoadResult> saving = () -> LoadRunner.atRate(writers, AUTOSAVES / 60.0, MINUTE);
            var results = executor.invokeAll(List.of(submitting, saving));
            return figures(results.get(0).get(), results.get(1).get());
        } finally {
            for (var submitter : submitters) {
                submitter.draft().close();
            }
            for (var submitter : writers) {
                submitter.draft().close();
            }
        }
    }

    private static List<Figure> figures(LoadRunner.LoadResult submitted, LoadRunner.LoadResult saved) {
        if (submitted.accepted() != SUBMISSIONS || saved.accepted() != AUTOSAVES) {
            throw new IllegalStateException("%d of %d submissions and %d of %d changes were accepted"
                    .formatted(submitted.accepted(), SUBMISSIONS, saved.accepted(), AUTOSAVES));
        }
        return List.of(
                figure("deadline rush: 60 submissions in a minute, none refused, slowest", submitted),
                figure("deadline rush: 500 changes kept in the same minute, none refused, slowest", saved));
    }

    private static Figure figure(String what, LoadRunner.LoadResult result) {
        return new Figure(
                what,
                Double.POSITIVE_INFINITY,
                result.percentile(100),
                "ms",
                "over HTTP, from the planned time of each: median %.1f ms, p99 %.1f ms; each with the ETag of the one before"
                        .formatted(result.percentile(50), result.percentile(99)));
    }

    /** Warms up until the JVM has compiled the code. */
    private static void warmUp(BenchEnvironment environment, RunningApplication service, String path) throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var draft = DraftClient.create(environment, service, path, "rehearsing-" + i)) {
                for (int change = 0; change < 20; change++) {
                    draft.change();
                }
                draft.submit();
            }
        }
    }

    /** Submits its draft once. */
    private record Submitter(DraftClient draft) implements LoadRunner.Client {
        @Override
        public boolean call() throws Exception {
            return draft.submit();
        }
    }

    /** Changes its draft repeatedly. */
    private record Writer(DraftClient draft) implements LoadRunner.Client {
        @Override
        public boolean call() throws Exception {
            return draft.change();
        }
    }
}
