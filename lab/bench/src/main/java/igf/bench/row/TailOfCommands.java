package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.RoundPair;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.SigningClient;
import java.util.ArrayList;
import java.util.List;

/** Compares the latency of slow commands with the median at half of the service's capacity. */
final class TailOfCommands implements BenchRow {

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
    public RatioLimits bar() {
        return new RatioLimits(8, 5);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var signers = SigningClient.at(environment.warmGuestbook(size).port(), environment.token(), CLIENTS);
        var maxRate = LoadRunner.asFastAsPossible(signers, size.cell())
                .requireAllAccepted()
                .perSecond();
        environment.simulateLongUptime();
        // At this rate read models have smaller batches, for which the JVM compiles code again; that would affect the
        // tail.
        LoadRunner.atRate(signers, maxRate / 2, size.longestWarmUp());
        var rounds = new ArrayList<RoundPair>();
        for (int i = 0; i < size.rounds(); i++) {
            environment.awaitViews();
            environment.awaitPublished();
            var result = LoadRunner.atRate(signers, maxRate / 2, size.cell()).requireAllAccepted();
            rounds.add(new RoundPair(result.percentile(99), result.percentile(50)));
        }
        SigningClient.close(signers);
        return new Measurement(rounds, "ms", List.of("rate %.0f/s, half of %.0f/s".formatted(maxRate / 2, maxRate)));
    }
}
