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

/** {@code ./igf bench}: measures the rows, prints the table, and writes table and chart into a folder. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        run(CommandLine.read(Options.USAGE, arguments, Options::of));
        // Clients of stopped servers would keep trying.
        System.exit(0);
    }

    private static void run(Options options) throws Exception {
        var effort = options.quick() ? MeasurementSize.QUICK : MeasurementSize.FULL;
        var machine = Machine.current();
        var begin = System.nanoTime();
        var lines = rows(options, effort);
        var tasks = options.tasks().isEmpty() ? "" : tasks(options);
        lines.sort((a, b) -> Integer.compare(a.number(), b.number()));
        var how = "%d rounds, sides in turns, %d s each; %,d events; %d s in all"
                .formatted(
                        effort.rounds(),
                        effort.cell().toSeconds(),
                        effort.events(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        var table = Table.of(machine, how, lines) + tasks;
        System.out.println();
        System.out.println(table);
        Files.createDirectories(options.folder());
        Files.writeString(options.folder().resolve("table.md"), table);
        Files.writeString(options.folder().resolve("chart.svg"), Chart.of(machine, lines));
        System.out.println("Written to " + options.folder().toAbsolutePath());
    }

    private static List<RowResult> rows(Options options, MeasurementSize size) throws Exception {
        var lines = new ArrayList<RowResult>();
        if (BenchRows.all().stream().noneMatch(row -> options.wants(row.number()))) {
            BenchRows.all().forEach(row -> lines.add(notMeasured(row)));
            return lines;
        }
        try (var world = new BenchEnvironment()) {
            for (var row : BenchRows.all()) {
                lines.add(options.wants(row.number()) ? measure(row, world, size) : notMeasured(row));
            }
        }
        return lines;
    }

    /** Measures tasks on servers of their own, since rows leave millions of documents in memory. */
    private static String tasks(Options options) throws Exception {
        try (var world = new BenchEnvironment()) {
            return BenchTasks.measure(world, options.tasks());
        }
    }

    /** Measures a row; a failure is noted in the table and does not stop the others. */
    private static RowResult measure(BenchRow row, BenchEnvironment environment, MeasurementSize size) {
        System.out.println("… " + row.number() + " " + row.title());
        RowResult line;
        try {
            var measurement = row.measure(environment, size);
            line = new RowResult(
                    row.number(),
                    row.title(),
                    row.bar(),
                    measurement,
                    String.join("; ", measurement.notes()),
                    Machine.loadAverage());
        } catch (Exception e) {
            LoggerFactory.getLogger(Bench.class).error("Row {} failed", row.number(), e);
            line = new RowResult(row.number(), row.title(), row.bar(), null, "failed: " + e, Machine.loadAverage());
        }
        System.out.println(Table.row(line));
        return line;
    }

    private static RowResult notMeasured(BenchRow row) {
        return new RowResult(row.number(), row.title(), row.bar(), null, "", 0);
    }
}
