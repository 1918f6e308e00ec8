package igf.bench.report;

import igf.bench.measure.Bar;
import igf.bench.measure.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param measured null if it was not measured
 * @param note why not, or other observations
 * @param load the machine's load average after the measurement
 */
public record Line(
        int number, String title, Bar bar, @Nullable Measurement measured, String note, double load) {}
