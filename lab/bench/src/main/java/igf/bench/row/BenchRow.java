package igf.bench.row;

import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.world.BenchEnvironment;

/** A row of the table. */
public interface BenchRow {

    /** Returns the number of the row, which {@code --only} takes. */
    int number();

    /** Returns the title, which states the two figures of the ratio. */
    String title();

    RatioLimits bar();

    Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception;
}
