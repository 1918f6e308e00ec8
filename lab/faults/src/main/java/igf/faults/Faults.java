package igf.faults;

import igf.faults.journey.Journeys;
import igf.faults.report.JourneyResult;
import igf.faults.report.Table;
import igf.lab.CommandLine;
import igf.lab.Machine;
import java.io.IOException;
import java.nio.file.Files;

/**
 * {@code ./igf faults}: runs fault journeys one after another, prints the table, and fails unless all invariants held.
 */
public final class Faults {
    private Faults() {}

    public static void main(String[] arguments) throws IOException {
        var options = CommandLine.read(Options.USAGE, arguments, Options::of);
        var folder = Files.createDirectories(options.folder().resolve("run-" + System.currentTimeMillis()))
                .toAbsolutePath();
        System.out.println("seed " + options.seed() + "; results and data of this run are in " + folder + "\n");
        System.out.println(Table.HEAD);
        var results = new JourneyRun(folder, options).run(Journeys.findByName(options.only()));
        var title = "%s, `./igf faults%s --seed %d`"
                .formatted(Machine.current(), options.quick() ? " --quick" : "", options.seed());
        Files.writeString(folder.resolve("table.md"), Table.of(title, results));
        var passed = !results.isEmpty()
                && results.stream()
                        .allMatch(result -> result.verdict() == JourneyResult.Verdict.HELD
                                || result.verdict() == JourneyResult.Verdict.NOT_SUPPORTED);
        System.exit(passed ? 0 : 1);
    }
}
