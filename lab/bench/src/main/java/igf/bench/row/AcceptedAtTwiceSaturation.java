package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.SigningClient;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Compares the rate of accepted commands at twice the capacity of the service with its best rate. */
final class AcceptedAtTwiceSaturation implements BenchRow {

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
    public RatioLimits bar() {
        return new RatioLimits(0.8, 0.9);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var port = environment.warmGuestbook(size).port();
        var few = SigningClient.at(port, environment.token(), CLIENTS);
        var crowd = SigningClient.at(port, environment.token(), CROWD);
        var best = new AtomicLong((long) LoadRunner.asFastAsPossible(few, size.cell())
                .requireAllAccepted()
                .perSecond());
        var refused = new ArrayList<String>();
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> {
                    var outcome = LoadRunner.atRate(crowd, 2.0 * best.get(), size.cell());
                    refused.add("%d refused (p99 %.0f ms)"
                            .formatted(outcome.refused(), outcome.refusals().getValueAtPercentile(99) / 1e6));
                    return outcome.perSecond();
                },
                () -> {
                    var rate = LoadRunner.asFastAsPossible(few, size.cell()).perSecond();
                    best.accumulateAndGet((long) rate, Math::max);
                    return rate;
                });
        SigningClient.close(few);
        SigningClient.close(crowd);
        return rounds.measurement("/s", CROWD + " connections", refused.getLast());
    }
}
