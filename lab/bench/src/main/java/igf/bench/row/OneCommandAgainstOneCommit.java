package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RawCommits;
import igf.bench.world.SigningClient;

/** Compares the time of a command with the time of a single commit. */
final class OneCommandAgainstOneCommit implements BenchRow {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "command p50 at 1 client ÷ p50 of a single raw commit";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(6, 4);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var signer = SigningClient.at(environment.warmGuestbook(size).port(), environment.token(), 1);
        var commit = RawCommits.in(environment.servers().database("guestbook"), 1);
        environment.warmUp("commit", commit, size);
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> LoadRunner.asFastAsPossible(signer, size.cell())
                        .requireAllAccepted()
                        .percentile(50),
                () -> LoadRunner.asFastAsPossible(commit, size.cell()).percentile(50));
        SigningClient.close(signer);
        RawCommits.close(commit);
        return rounds.measurement("ms");
    }
}
