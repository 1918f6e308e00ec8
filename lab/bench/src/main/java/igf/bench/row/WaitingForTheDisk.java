package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RawCommits;
import java.sql.SQLException;
import java.util.List;

/** Checks that commits wait for the disk, as the other rows assume: an asynchronous commit must be faster. */
final class WaitingForTheDisk implements BenchRow {

    @Override
    public int number() {
        return 0;
    }

    @Override
    public String title() {
        return "honesty: commits/s that wait for the disk ÷ commits/s that do not (must be below 0.9)";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.9, 0.899);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        environment.guestbook();
        var database = environment.servers().database("guestbook");
        var waiting = RawCommits.in(database, 1);
        var asynchronous = List.of(RawCommits.in(database, 1).getFirst().withAsynchronousCommit());
        environment.warmUp("commit", waiting, size);
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> LoadRunner.asFastAsPossible(waiting, size.cell()).perSecond(),
                () -> LoadRunner.asFastAsPossible(asynchronous, size.cell()).perSecond());
        var settings = "fsync %s, synchronous_commit %s, full_page_writes %s"
                .formatted(
                        waiting.getFirst().setting("fsync"),
                        waiting.getFirst().setting("synchronous_commit"),
                        waiting.getFirst().setting("full_page_writes"));
        if (!settings.equals("fsync on, synchronous_commit on, full_page_writes on")) {
            throw new SQLException("commits would not survive a crash: " + settings);
        }
        RawCommits.close(waiting);
        RawCommits.close(asynchronous);
        return rounds.measurement("/s", "show: " + settings);
    }
}
