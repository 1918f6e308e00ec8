package igf.acceptance.probe;

import igf.acceptance.probe.call.ProbeReport;
import igf.lab.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code ./igf probe}: starts its own system, sends it every hostile request and lists the faults. */
public final class Probe {
    private static final String USAGE = "usage: Probe FOLDER COMMAND...";

    private Probe() {}

    /** Arguments: a directory for the system's data, and the command that starts the system, without options. */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<String> given = List.of(arguments);
        Path folder = Path.of(given.getFirst()).toAbsolutePath();
        ProbeReport report;
        try (RunningSystem system =
                RunningSystem.start(given.subList(1, given.size()), folder.resolve("data"), Map.of())) {
            Instant begin = Instant.now();
            report = ProbeRunner.run(system.url(), system.data());
            report.add("the log", LogFileCheck.faults(folder));
            System.out.print(report);
            System.out.printf(
                    "%n%d calls in %d s, %d faults; its log is in %s%n",
                    report.calls(),
                    Duration.between(begin, Instant.now()).toSeconds(),
                    report.faults().size(),
                    folder);
        }
        System.exit(report.faults().isEmpty() ? 0 : 1);
    }
}
