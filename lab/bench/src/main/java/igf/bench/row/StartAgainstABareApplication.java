package igf.bench.row;

import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;

/** Compares the start of a service with the start of the framework alone. */
final class StartAgainstABareApplication implements BenchRow {

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String title() {
        return "start of a service to ready ÷ start of a bare web application, each in a JVM of its own";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(2, 1.5);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        // The first start of the service also creates its tables and topics. The first start of each also creates its
        // start-up cache and fills the file cache of the operating system.
        environment.secondsToStart("visitors");
        environment.secondsToStart("bare");
        return Rounds.interleaved(
                        size.rounds(),
                        () -> environment.secondsToStart("visitors"),
                        () -> environment.secondsToStart("bare"))
                .measurement("s", "jars on a class path, a start-up cache (AOT) for each");
    }
}
