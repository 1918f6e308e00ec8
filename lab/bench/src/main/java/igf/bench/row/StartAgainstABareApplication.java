package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.World;

/** How much longer than the framework alone a service needs before it takes requests. */
final class StartAgainstABareApplication implements Row {

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String title() {
        return "start of a service to ready ÷ start of a bare web application, each in a JVM of its own";
    }

    @Override
    public Bar bar() {
        return new Bar(2, 1.5);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        // The first start of each also makes its tables, topics and start-up cache, and warms the files.
        world.startElsewhere("visitors");
        world.startElsewhere("bare");
        return Rounds.interleaved(
                        effort.rounds(), () -> world.startElsewhere("visitors"), () -> world.startElsewhere("bare"))
                .measurement("s", "jars on a class path, a start-up cache (AOT) for each");
    }
}
