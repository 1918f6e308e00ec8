package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.World;

/** Compares the start of a service with that of the framework alone. */
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
        // The first start of each also makes its tables, topics and start-up cache, and fills the file cache.
        world.secondsToStart("visitors");
        world.secondsToStart("bare");
        return Rounds.interleaved(
                        effort.rounds(), () -> world.secondsToStart("visitors"), () -> world.secondsToStart("bare"))
                .measurement("s", "jars on a class path, a start-up cache (AOT) for each");
    }
}
