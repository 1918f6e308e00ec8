package igf.bench.task;

import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.world.Running;
import igf.bench.world.World;
import igf.lab.Numbers;
import igf.platform.view.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares the rate of commands during rebuilds of a read model with the rate without them. */
final class CommandsMeanwhile {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final Duration CELL = Duration.ofSeconds(4);

    private CommandsMeanwhile() {}

    static Task.Figure measure(World world, Running service, String view) throws Exception {
        var path = OpenCall.of(world, service, "meanwhile");
        var drafts = new ArrayList<Draft>();
        try {
            var clients = new ArrayList<Load.Client>();
            for (int i = 0; i < CLIENTS; i++) {
                var draft = Draft.begin(world, service, path, "meanwhile-" + i);
                drafts.add(draft);
                clients.add(draft::change);
            }
            Load.warmUp(clients, Effort.QUICK, () -> 0);
            var ratios = new ArrayList<Double>();
            var alone = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var without = Load.asFastAsPossible(clients, CELL).allAccepted().perSecond();
                alone.add(without);
                ratios.add(rebuilding(service, view, clients) / without);
            }
            return new Task.Figure(
                    "commands/s while a view is rebuilt ÷ commands/s otherwise",
                    Double.POSITIVE_INFINITY,
                    Numbers.median(ratios),
                    "",
                    "median of %d rounds in turns, %.2f to %.2f; %d clients, %.0f commands/s otherwise; %s again and again"
                            .formatted(
                                    ROUNDS,
                                    ratios.stream().min(Double::compare).orElseThrow(),
                                    ratios.stream().max(Double::compare).orElseThrow(),
                                    CLIENTS,
                                    Numbers.median(alone),
                                    view));
        } finally {
            for (var draft : drafts) {
                draft.close();
            }
        }
    }

    private static double rebuilding(Running service, String view, List<Load.Client> clients) throws Exception {
        var over = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var rebuilds = thread.submit(() -> {
                while (!over.get()) {
                    service.bean(Views.class).rebuild(view, done -> {});
                }
                return null;
            });
            var rate = Load.asFastAsPossible(clients, CELL).allAccepted().perSecond();
            over.set(true);
            rebuilds.get();
            return rate;
        }
    }
}
