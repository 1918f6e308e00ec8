package igf.bench.report;

import igf.bench.measure.Measurement;
import igf.bench.measure.RatioLimits;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param measured null if it was not measured
 * @param note why not, or other observations
 * @param load the machine's load average after the measurement
 */
public record RowResult(
        int number, String title, RatioLimits bar, @Nullable Measurement measured, String note, double load) {}
