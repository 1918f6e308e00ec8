package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Measurement;
import igf.bench.world.World;

/** A row of the table. */
public interface Row {

    /** Returns its number, which is also its name for {@code --only}. */
    int number();

    /** Returns which two figures are divided. */
    String title();

    Bar bar();

    Measurement measure(World world, Effort effort) throws Exception;
}
