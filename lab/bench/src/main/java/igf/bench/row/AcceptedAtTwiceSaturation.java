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

/** Compares the rate of accepted commands under a load of twice the service's capacity with its best rate. */
final class AcceptedAtTwiceSaturation implements BenchRow {

    private static final int CLIENTS = 16;
    private static final int MANY_CLIENTS = 256;

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
        var fewClients = SigningClient.at(port, environment.token(), CLIENTS);
        var manyClients = SigningClient.at(port, environment.token(), MANY_CLIENTS);
        var bestRate = new AtomicLong((long) LoadRunner.asFastAsPossible(fewClients, size.cell())
                .requireAllAccepted()
                .perSecond());
        var notes = new ArrayList<String>();
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> {
                    var result = LoadRunner.atRate(manyClients, 2.0 * bestRate.get(), size.cell());
                    notes.add("%d refused (p99 %.0f ms)"
                            .formatted(result.refused(), result.refusals().getValueAtPercentile(99) / 1e6));
                    return result.perSecond();
                },
                () -> {
                    var rate =
                            LoadRunner.asFastAsPossible(fewClients, size.cell()).perSecond();
                    bestRate.accumulateAndGet((long) rate, Math::max);
                    return rate;
                });
        SigningClient.close(fewClients);
        SigningClient.close(manyClients);
        return rounds.measurement("/s", MANY_CLIENTS + " connections", notes.getLast());
    }
}
