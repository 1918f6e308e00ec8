package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.RawCommits;
import igf.bench.world.Signer;
import igf.bench.world.World;

/** Compares the time of one command with that of a single commit. */
final class OneCommandAgainstOneCommit implements Row {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "command p50 at 1 client ÷ p50 of a single raw commit";
    }

    @Override
    public Bar bar() {
        return new Bar(6, 4);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var signer = Signer.at(world.warmGuestbook(effort).port(), world.token(), 1);
        var commit = RawCommits.in(world.servers().database("guestbook"), 1);
        world.warmUp("commit", commit, effort);
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> Load.asFastAsPossible(signer, effort.cell()).allAccepted().percentile(50),
                () -> Load.asFastAsPossible(commit, effort.cell()).percentile(50));
        Signer.close(signer);
        RawCommits.close(commit);
        return rounds.measurement("ms");
    }
}
