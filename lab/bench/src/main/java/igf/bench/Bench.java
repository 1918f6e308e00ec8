package igf.bench;

import igf.bench.measure.MeasurementSize;
import igf.bench.report.Chart;
import igf.bench.report.RowResult;
import igf.bench.report.Table;
import igf.bench.row.BenchRow;
import igf.bench.row.BenchRows;
import igf.bench.task.BenchTasks;
import igf.bench.world.BenchEnvironment;
import igf.lab.CommandLine;
import igf.lab.Machine;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The command {@code ./igf bench}: measures the rows, prints the table, and writes table and chart into a folder. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        run(CommandLine.read(Options.USAGE, arguments, Options::of));
        // Otherwise clients of stopped servers would go on reconnecting.
        System.exit(0);
    }

    private static void run(Options options) throws Exception {
        var size = options.quick() ? MeasurementSize.QUICK : MeasurementSize.FULL;
        var machine = Machine.current();
        var startedAt = System.nanoTime();
        var results = measureRows(options, size);
        var taskTable = options.tasks().isEmpty() ? "" : measureTasks(options);
        results.sort((a, b) -> Integer.compare(a.number(), b.number()));
        var description = "%d rounds, sides in turns, %d s each; %,d events; %d s in all"
                .formatted(
                        size.rounds(),
                        size.cell().toSeconds(),
                        size.events(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt));
        var table = Table.of(machine, description, results) + taskTable;
        System.out.println();
        System.out.println(table);
        Files.createDirectories(options.folder());
        Files.writeString(options.folder().resolve("table.md"), table);
        Files.writeString(options.folder().resolve("chart.svg"), Chart.of(machine, results));
        System.out.println("Written to " + options.folder().toAbsolutePath());
    }

    private static List<RowResult> measureRows(Options options, MeasurementSize size) throws Exception {
        var results = new ArrayList<RowResult>();
        if (BenchRows.all().stream().noneMatch(row -> options.wants(row.number()))) {
            BenchRows.all().forEach(row -> results.add(notMeasured(row)));
            return results;
        }
        try (var environment = new BenchEnvironment()) {
            for (var row : BenchRows.all()) {
                results.add(options.wants(row.number()) ? measure(row, environment, size) : notMeasured(row));
            }
        }
        return results;
    }

    /** Measures tasks on separate servers, since rows leave millions of documents in memory. */
    private static String measureTasks(Options options) throws Exception {
        try (var environment = new BenchEnvironment()) {
            return BenchTasks.measure(environment, options.tasks());
        }
    }

    /** Measures a row. A failure is noted in the table, and the other rows are still measured. */
    private static RowResult measure(BenchRow row, BenchEnvironment environment, MeasurementSize size) {
        System.out.println("… " + row.number() + " " + row.title());
        RowResult result;
        try {
            var measurement = row.measure(environment, size);
            result = new RowResult(
                    row.number(),
                    row.title(),
                    row.bar(),
                    measurement,
                    String.join("; ", measurement.notes()),
                    Machine.loadAverage());
        } catch (Exception e) {
            LoggerFactory.getLogger(Bench.class).error("Row {} failed", row.number(), e);
            result = new RowResult(row.number(), row.title(), row.bar(), null, "failed: " + e, Machine.loadAverage());
        }
        System.out.println(Table.row(result));
        return result;
    }

    private static RowResult notMeasured(BenchRow row) {
        return new RowResult(row.number(), row.title(), row.bar(), null, "", 0);
    }
}
