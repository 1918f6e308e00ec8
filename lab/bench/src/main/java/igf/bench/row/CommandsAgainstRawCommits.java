package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RawCommits;
import igf.bench.world.SigningClient;

/** Compares the rates of commands over HTTP and of raw commits in PostgreSQL. */
final class CommandsAgainstRawCommits implements BenchRow {

    private static final int CLIENTS = 16;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "commands/s over HTTP at 16 clients ÷ raw commits/s of a row of an event's size";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.15, 0.25);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var signers = SigningClient.at(environment.warmGuestbook(size).port(), environment.token(), CLIENTS);
        var commits = RawCommits.in(environment.servers().database("guestbook"), CLIENTS);
        environment.warmUp("commits", commits, size);
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> {
                    var rate = LoadRunner.asFastAsPossible(signers, size.cell())
                            .requireAllAccepted()
                            .perSecond();
                    // Otherwise read models and publisher would slow down the commits.
                    environment.awaitViews();
                    environment.awaitPublished();
                    return rate;
                },
                () -> LoadRunner.asFastAsPossible(commits, size.cell()).perSecond());
        SigningClient.close(signers);
        RawCommits.close(commits);
        return rounds.measurement("/s");
    }
}
