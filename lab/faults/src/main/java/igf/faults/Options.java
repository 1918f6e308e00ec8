package igf.faults;

import igf.lab.CommandLine;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The options of a run.
 *
 * @param only prefixes of the names of journeys to run; empty for all
 */
record Options(Set<String> only, boolean quick, long seed, Path folder) {

    static final String USAGE = """
            usage: ./igf faults [--only NAME,NAME] [--quick] [--seed N] [--folder DIR]

              --only NAME   these journeys only; the beginning of a name is enough
              --quick       short outages, no loops
              --seed N      seed of the load, below 1,000,000,000; printed at the start; random by default
              --folder DIR  write history and table into DIR instead of fault-results
            """;

    static Options of(CommandLine line) {
        line.operands(0);
        return new Options(
                line.list("--only"),
                line.has("--quick"),
                line.number("--seed", ThreadLocalRandom.current().nextInt(1_000_000)),
                Path.of(line.value("--folder", "fault-results")));
    }
}
