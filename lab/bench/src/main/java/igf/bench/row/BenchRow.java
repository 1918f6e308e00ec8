package igf.bench.row;

import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.world.BenchEnvironment;

/** A row of the table. */
public interface BenchRow {

    /** Returns its number, which is also its name for {@code --only}. */
    int number();

    /** Returns which two figures are divided. */
    String title();

    RatioLimits bar();

    Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception;
}
