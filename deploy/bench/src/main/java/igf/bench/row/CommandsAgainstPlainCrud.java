package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.Signer;
import igf.bench.world.World;

/** What it costs to keep a history: the same requests to a service that only keeps how things stand. */
final class CommandsAgainstPlainCrud implements Row {

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
    public Bar bar() {
        return new Bar(0.7, 1.0);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var ours = Signer.at(world.guestbook().port(), world.token(), CLIENTS);
        var theirs = Signer.at(world.plain().port(), world.token(), CLIENTS);
        Load.warmUp(ours, effort.warmUp());
        Load.warmUp(theirs, effort.warmUp());
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> Load.asFastAsPossible(ours, effort.cell()).allAccepted().perSecond(),
                () -> Load.asFastAsPossible(theirs, effort.cell()).allAccepted().perSecond());
        Signer.close(ours);
        Signer.close(theirs);
        return rounds.measurement("/s");
    }
}
