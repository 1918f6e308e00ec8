package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.RawCommits;
import igf.platform.embedded.Database;
import java.sql.SQLException;

/**
 * Compares the rates of commits into a large and a small copy of the log's table, to see whether growing indexes slow
 * it down.
 */
final class AppendingToALargeLog implements BenchRow {

    private static final int CLIENTS = 8;
    private static final int SMALL = 100_000;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "appends/s to the log's table when it is large ÷ at 100,000 events";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.85, 0.95);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        environment.guestbook();
        var database = environment.servers().database("guestbook");
        fill(database, "large_log", size.largeLog());
        fill(database, "small_log", SMALL);
        var large = RawCommits.into(database, "large_log", CLIENTS);
        var small = RawCommits.into(database, "small_log", CLIENTS);
        environment.warmUp("large log", large, size);
        environment.warmUp("small log", small, size);
        var rounds = Rounds.interleaved(
                size.rounds(),
                () -> LoadRunner.asFastAsPossible(large, size.cell()).perSecond(),
                () -> LoadRunner.asFastAsPossible(small, size.cell()).perSecond());
        RawCommits.close(large);
        RawCommits.close(small);
        drop(database, "large_log");
        drop(database, "small_log");
        return rounds.measurement("/s", "%,d events in the large one".formatted(size.largeLog()));
    }

    private static void fill(Database database, String table, int events) throws SQLException {
        try (var connection = RawCommits.open(database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " (LIKE domain_event INCLUDING ALL)");
            for (int from = 1; from <= events; from += 250_000) {
                statement.execute("""
                        INSERT INTO %s (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                          payloadtype, timestamp)
                        SELECT gen_random_uuid()::text, 0, 'Guestbook', uuidv7()::text,
                          decode(repeat('61', 190), 'hex'), decode(repeat('62', 460), 'hex'),
                          'guestbook.signed.1', '2026-11-24T09:00:00.000Z'
                        FROM generate_series(%d, %d)""".formatted(table, from, Math.min(events, from + 249_999)));
            }
            statement.execute("VACUUM ANALYZE " + table);
        }
    }

    private static void drop(Database database, String table) throws SQLException {
        try (var connection = RawCommits.open(database);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + table);
        }
    }
}
