package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.RawCommits;
import igf.bench.world.World;
import java.sql.SQLException;
import java.util.List;

/** Checks that commits wait for the disk, as the other rows assume: a commit that does not must be faster. */
final class WaitingForTheDisk implements Row {

    @Override
    public int number() {
        return 0;
    }

    @Override
    public String title() {
        return "honesty: commits/s that wait for the disk ÷ commits/s that do not (must be below 0.9)";
    }

    @Override
    public Bar bar() {
        return new Bar(0.9, 0.899);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        world.guestbook();
        var database = world.servers().database("guestbook");
        var waiting = RawCommits.in(database, 1);
        var careless = List.of(RawCommits.in(database, 1).getFirst().withoutWaiting());
        world.warmUp("commit", waiting, effort);
        var rounds = Rounds.interleaved(
                effort.rounds(),
                () -> Load.asFastAsPossible(waiting, effort.cell()).perSecond(),
                () -> Load.asFastAsPossible(careless, effort.cell()).perSecond());
        var settings = "fsync %s, synchronous_commit %s, full_page_writes %s"
                .formatted(
                        waiting.getFirst().setting("fsync"),
                        waiting.getFirst().setting("synchronous_commit"),
                        waiting.getFirst().setting("full_page_writes"));
        if (!settings.equals("fsync on, synchronous_commit on, full_page_writes on")) {
            throw new SQLException("what is committed would not survive: " + settings);
        }
        RawCommits.close(waiting);
        RawCommits.close(careless);
        return rounds.measurement("/s", "show: " + settings);
    }
}
