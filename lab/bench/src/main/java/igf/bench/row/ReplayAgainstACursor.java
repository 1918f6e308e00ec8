package igf.bench.row;

import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.LogFiller;
import igf.bench.world.RawCommits;
import igf.platform.embedded.Database;
import igf.platform.log.EventLog;
import java.sql.SQLException;

/** Compares the rate of a replay of events with that of a cursor over the same rows. */
final class ReplayAgainstACursor implements BenchRow {

    private static final int FETCH = 5000;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "events/s replayed, deserialized ÷ rows/s of a JDBC cursor over the same table";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.35, 0.5);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var log = environment.guestbook().bean(EventLog.class);
        var database = environment.servers().database("guestbook");
        LogFiller.write(log, size.events());
        environment.awaitViews();
        replay(log);
        scan(database);
        var events = scan(database).count();
        return Rounds.interleaved(
                        size.rounds(),
                        () -> replay(log).perSecond(),
                        () -> scan(database).perSecond())
                .measurement("/s", events + " events");
    }

    private record Read(long count, double seconds) {
        double perSecond() {
            return count / seconds;
        }
    }

    private static Read replay(EventLog log) {
        var count = new long[1];
        var startedAt = System.nanoTime();
        log.forEach(entry -> count[0]++);
        return new Read(count[0], (System.nanoTime() - startedAt) / 1e9);
    }

    private static Read scan(Database database) throws SQLException {
        try (var connection = RawCommits.open(database)) {
            connection.setAutoCommit(false);
            var startedAt = System.nanoTime();
            long count = 0;
            long bytes = 0;
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (var rows = statement.executeQuery("SELECT * FROM domain_event ORDER BY txid, globalindex")) {
                    while (rows.next()) {
                        count++;
                        bytes += rows.getBytes("payload").length + rows.getBytes("metadata").length;
                    }
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("the log is empty");
            }
            return new Read(count, (System.nanoTime() - startedAt) / 1e9);
        }
    }
}
