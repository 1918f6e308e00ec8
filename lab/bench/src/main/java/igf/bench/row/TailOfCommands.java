package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Pair;
import igf.bench.world.Signer;
import igf.bench.world.World;
import java.util.ArrayList;
import java.util.List;

/** Compares slow commands with the median at half of the service's capacity. */
final class TailOfCommands implements Row {

    private static final int CLIENTS = 16;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "command p99 ÷ p50 at half of saturation, constant rate";
    }

    @Override
    public Bar bar() {
        return new Bar(8, 5);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var signers = Signer.at(world.warmGuestbook(effort).port(), world.token(), CLIENTS);
        var most = Load.asFastAsPossible(signers, effort.cell()).allAccepted().perSecond();
        world.seasoned();
        // At this rate read models have smaller batches, which the JVM compiles anew: that would be in the tail.
        Load.atRate(signers, most / 2, effort.longestWarmUp());
        var rounds = new ArrayList<Pair>();
        for (int i = 0; i < effort.rounds(); i++) {
            world.settle();
            world.publish();
            var outcome = Load.atRate(signers, most / 2, effort.cell()).allAccepted();
            rounds.add(new Pair(outcome.percentile(99), outcome.percentile(50)));
        }
        Signer.close(signers);
        return new Measurement(rounds, "ms", List.of("rate %.0f/s, half of %.0f/s".formatted(most / 2, most)));
    }
}
