package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Pair;
import igf.bench.measure.Rounds;
import igf.bench.world.Signer;
import igf.bench.world.World;
import igf.lab.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Compares the service with one that keeps only the current state, for the same requests. */
final class CommandsAgainstPlainCrud implements Row {

    private static final int CLIENTS = 16;

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "commands/s at 16 clients ÷ writes/s of a plain CRUD service with the same endpoints";
    }

    @Override
    public Bar bar() {
        return new Bar(0.7, 1.0);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var ours = Signer.at(world.warmGuestbook(effort).port(), world.token(), CLIENTS);
        var theirs = Signer.at(world.plain().port(), world.token(), CLIENTS);
        world.warmUp("plain", theirs, effort);
        var ourCost = new ArrayList<Double>();
        var theirCost = new ArrayList<Double>();
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> {
                    var rate = rate(ours, effort, ourCost);
                    world.settle();
                    world.publish();
                    return rate;
                },
                () -> rate(theirs, effort, theirCost),
                () -> world.unfollowed(() -> rate(ours, effort, new ArrayList<>())));
        Signer.close(ours);
        Signer.close(theirs);
        return rounds.measurement(
                "/s",
                "processor time in this JVM, client and all: %.2f ms a command, %.2f ms a plain write"
                        .formatted(Numbers.median(ourCost), Numbers.median(theirCost)),
                "with nothing published and no view followed meanwhile: %.2f"
                        .formatted(Numbers.median(
                                rounds.pairs(2, 1).stream().map(Pair::ratio).toList())));
    }

    private static double rate(List<Signer> signers, Effort effort, List<Double> costs) throws Exception {
        var outcome = Load.asFastAsPossible(signers, effort.cell()).allAccepted();
        costs.add(outcome.processorMillis());
        return outcome.perSecond();
    }
}
