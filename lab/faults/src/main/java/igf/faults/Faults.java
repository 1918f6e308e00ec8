package igf.faults;

import igf.faults.journey.Journeys;
import igf.faults.report.Line;
import igf.faults.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Plays fault journeys one after another on one instance, prints the table, and fails unless all held. */
public final class Faults {
    private Faults() {}

    /** Arguments: {@code [--only NAME,NAME] [--quick] [--seed N] [--folder DIR]}. */
    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        var folder = Files.createDirectories(options.folder().resolve("run-" + System.currentTimeMillis()))
                .toAbsolutePath();
        System.out.println("seed " + options.seed() + ", everything of this run is in " + folder + "\n");
        System.out.println(Table.HEAD);
        var lines = new Run(folder, options).play(Journeys.named(options.only()));
        var how = "%s, %d processors, Java %s, `./igf faults%s --seed %d`"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        options.quick() ? " --quick" : "",
                        options.seed());
        Files.writeString(folder.resolve("table.md"), Table.of(how, lines));
        var good = !lines.isEmpty()
                && lines.stream()
                        .allMatch(l -> l.verdict() == Line.Verdict.HELD || l.verdict() == Line.Verdict.NOT_HERE);
        System.exit(good ? 0 : 1);
    }
}
