package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Measurement;
import igf.bench.world.World;

/** A row of the table. */
public interface Row {

    /** Its number, which is also what {@code --only} names. */
    int number();

    /** What is divided by what. */
    String title();

    Bar bar();

    Measurement measure(World world, Effort effort) throws Exception;
}
