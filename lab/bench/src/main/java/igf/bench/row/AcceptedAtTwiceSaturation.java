package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.Signer;
import igf.bench.world.World;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Compares the rate of accepted commands at twice the capacity of the service with its best rate. */
final class AcceptedAtTwiceSaturation implements Row {

    private static final int CLIENTS = 16;
    private static final int CROWD = 256;

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String title() {
        return "accepted/s at twice saturation, constant rate ÷ best accepted/s";
    }

    @Override
    public Bar bar() {
        return new Bar(0.8, 0.9);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var port = world.warmGuestbook(effort).port();
        var few = Signer.at(port, world.token(), CLIENTS);
        var crowd = Signer.at(port, world.token(), CROWD);
        var best = new AtomicLong(
                (long) Load.asFastAsPossible(few, effort.cell()).allAccepted().perSecond());
        var refused = new ArrayList<String>();
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> {
                    var outcome = Load.atRate(crowd, 2.0 * best.get(), effort.cell());
                    refused.add("%d refused (p99 %.0f ms)"
                            .formatted(outcome.refused(), outcome.refusals().getValueAtPercentile(99) / 1e6));
                    return outcome.perSecond();
                },
                () -> {
                    var rate = Load.asFastAsPossible(few, effort.cell()).perSecond();
                    best.accumulateAndGet((long) rate, Math::max);
                    return rate;
                });
        Signer.close(few);
        Signer.close(crowd);
        return rounds.measurement("/s", CROWD + " connections", refused.getLast());
    }
}
