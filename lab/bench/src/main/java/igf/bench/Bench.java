package igf.bench;

import igf.bench.measure.Effort;
import igf.bench.report.Chart;
import igf.bench.report.Line;
import igf.bench.report.Table;
import igf.bench.row.Row;
import igf.bench.row.Rows;
import igf.bench.task.Tasks;
import igf.bench.world.World;
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
        var effort = options.quick() ? Effort.QUICK : Effort.FULL;
        var machine = Machine.here();
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

    private static List<Line> rows(Options options, Effort effort) throws Exception {
        var lines = new ArrayList<Line>();
        if (Rows.all().stream().noneMatch(row -> options.wants(row.number()))) {
            Rows.all().forEach(row -> lines.add(notAsked(row)));
            return lines;
        }
        try (var world = new World()) {
            for (var row : Rows.all()) {
                lines.add(options.wants(row.number()) ? measured(row, world, effort) : notAsked(row));
            }
        }
        return lines;
    }

    /** Measures tasks on servers of their own, since rows leave millions of documents in memory. */
    private static String tasks(Options options) throws Exception {
        try (var world = new World()) {
            return Tasks.measured(world, options.tasks());
        }
    }

    /** Measures a row; a failure is noted in the table and does not stop the others. */
    private static Line measured(Row row, World world, Effort effort) {
        System.out.println("… " + row.number() + " " + row.title());
        Line line;
        try {
            var measurement = row.measure(world, effort);
            line = new Line(
                    row.number(),
                    row.title(),
                    row.bar(),
                    measurement,
                    String.join("; ", measurement.notes()),
                    Machine.load());
        } catch (Exception e) {
            LoggerFactory.getLogger(Bench.class).error("Row {} failed", row.number(), e);
            line = new Line(row.number(), row.title(), row.bar(), null, "failed: " + e, Machine.load());
        }
        System.out.println(Table.row(line));
        return line;
    }

    private static Line notAsked(Row row) {
        return new Line(row.number(), row.title(), row.bar(), null, "", 0);
    }
}
