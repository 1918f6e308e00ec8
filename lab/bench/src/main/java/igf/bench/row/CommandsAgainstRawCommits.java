package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.RawCommits;
import igf.bench.world.Signer;
import igf.bench.world.World;

/** Compares commands over HTTP with raw commits in PostgreSQL. */
final class CommandsAgainstRawCommits implements Row {

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
    public Bar bar() {
        return new Bar(0.15, 0.25);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var signers = Signer.at(world.warmGuestbook(effort).port(), world.token(), CLIENTS);
        var commits = RawCommits.in(world.servers().database("guestbook"), CLIENTS);
        world.warmUp("commits", commits, effort);
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> {
                    var rate = Load.asFastAsPossible(signers, effort.cell())
                            .allAccepted()
                            .perSecond();
                    // Otherwise read models and publisher would slow down the commits.
                    world.settle();
                    world.publish();
                    return rate;
                },
                () -> Load.asFastAsPossible(commits, effort.cell()).perSecond());
        Signer.close(signers);
        RawCommits.close(commits);
        return rounds.measurement("/s");
    }
}
