package igf.bench.report;

import igf.bench.measure.Bar;
import igf.bench.measure.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown.
 *
 * @param measured null where it was not measured
 * @param note why not, or what else was seen
 * @param load the machine's load average when it had been measured
 */
public record Line(
        int number, String title, Bar bar, @Nullable Measurement measured, String note, double load) {}
