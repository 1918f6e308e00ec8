package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.RoundPair;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.SigningClient;
import igf.lab.Statistics;
import java.util.ArrayList;
import java.util.List;

/** Compares the service with one that stores only the current state, for the same requests. */
final class CommandsAgainstPlainCrud implements BenchRow {

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
    public RatioLimits bar() {
        return new RatioLimits(0.7, 1.0);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var ours = SigningClient.at(environment.warmGuestbook(size).port(), environment.token(), CLIENTS);
        var theirs = SigningClient.at(environment.plain().port(), environment.token(), CLIENTS);
        environment.warmUp("plain", theirs, size);
        var ourCosts = new ArrayList<Double>();
        var theirCosts = new ArrayList<Double>();
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> {
                    var rate = rate(ours, size, ourCosts);
                    environment.awaitViews();
                    environment.awaitPublished();
                    return rate;
                },
                () -> rate(theirs, size, theirCosts),
                () -> environment.withoutFollowers(() -> rate(ours, size, new ArrayList<>())));
        SigningClient.close(ours);
        SigningClient.close(theirs);
        return rounds.measurement(
                "/s",
                "processor time in this JVM, with the client: %.2f ms a command, %.2f ms a plain write"
                        .formatted(Statistics.median(ourCosts), Statistics.median(theirCosts)),
                "without publisher and views: %.2f"
                        .formatted(Statistics.median(rounds.pairs(2, 1).stream()
                                .map(RoundPair::ratio)
                                .toList())));
    }

    private static double rate(List<SigningClient> signers, MeasurementSize size, List<Double> costs) throws Exception {
        var result = LoadRunner.asFastAsPossible(signers, size.cell()).requireAllAccepted();
        costs.add(result.processorMillis());
        return result.perSecond();
    }
}
