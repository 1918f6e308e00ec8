package igf.bench.task;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.MeasurementSize;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RunningApplication;
import igf.lab.Statistics;
import igf.platform.view.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares the rate of commands during rebuilds of a read model with the rate without rebuilds. */
final class CommandsDuringRebuild {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final Duration CELL = Duration.ofSeconds(4);

    private CommandsDuringRebuild() {}

    static BenchTask.Figure measure(BenchEnvironment environment, RunningApplication service, String view)
            throws Exception {
        var path = OpenCall.create(environment, service, "meanwhile");
        var drafts = new ArrayList<DraftClient>();
        try {
            var clients = new ArrayList<LoadRunner.Client>();
            for (int i = 0; i < CLIENTS; i++) {
                var draft = DraftClient.create(environment, service, path, "meanwhile-" + i);
                drafts.add(draft);
                clients.add(draft::change);
            }
            LoadRunner.warmUp(clients, MeasurementSize.QUICK, () -> 0);
            var ratios = new ArrayList<Double>();
            var ratesWithout = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var rateWithout = LoadRunner.asFastAsPossible(clients, CELL)
                        .requireAllAccepted()
                        .perSecond();
                ratesWithout.add(rateWithout);
                ratios.add(rateDuringRebuilds(service, view, clients) / rateWithout);
            }
            return new BenchTask.Figure(
                    "commands/s while a view is rebuilt ÷ commands/s otherwise",
                    Double.POSITIVE_INFINITY,
                    Statistics.median(ratios),
                    "",
                    "median of %d rounds in turns, %.2f to %.2f; %d clients, %.0f commands/s otherwise; %s rebuilt repeatedly"
                            .formatted(
                                    ROUNDS,
                                    ratios.stream().min(Double::compare).orElseThrow(),
                                    ratios.stream().max(Double::compare).orElseThrow(),
                                    CLIENTS,
                                    Statistics.median(ratesWithout),
                                    view));
        } finally {
            for (var draft : drafts) {
                draft.close();
            }
        }
    }

    private static double rateDuringRebuilds(RunningApplication service, String view, List<LoadRunner.Client> clients)
            throws Exception {
        var stopped = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var rebuilds = thread.submit(() -> {
                while (!stopped.get()) {
                    service.bean(Views.class).rebuild(view, progress -> {});
                }
                return null;
            });
            var rate = LoadRunner.asFastAsPossible(clients, CELL)
                    .requireAllAccepted()
                    .perSecond();
            stopped.set(true);
            rebuilds.get();
            return rate;
        }
    }
}
