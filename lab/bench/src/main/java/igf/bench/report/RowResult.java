package igf.bench.report;

import igf.bench.measure.Measurement;
import igf.bench.measure.RatioLimits;
import org.jspecify.annotations.Nullable;

/**
 * The result of a row.
 *
 * @param measured null if the row was not measured
 * @param note why the row was not measured, or the notes of the measurement
 * @param load load average of the machine after the measurement
 */
public record RowResult(
        int number, String title, RatioLimits bar, @Nullable Measurement measured, String note, double load) {}
