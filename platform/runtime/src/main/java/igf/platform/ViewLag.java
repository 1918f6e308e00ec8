package igf.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Publishes the lag of each view in events and in seconds. It reads all lags in one call and caches them for a second,
 * because each gauge is read separately.
 */
final class ViewLag implements MeterBinder {

    private static final long CACHE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Map<String, Long>> lagSource;
    private final Supplier<Map<String, Double>> ageSource;
    private final Collection<String> names;
    private Map<String, Long> lags = Map.of();
    private Map<String, Double> ages = Map.of();
    private long countedAt = System.nanoTime() - CACHE_NANOS;

    /**
     * @param lagSource returns the number of events that each view has not applied
     * @param ageSource returns the age of the oldest of them, in seconds
     */
    ViewLag(Supplier<Map<String, Long>> lagSource, Supplier<Map<String, Double>> ageSource, Collection<String> names) {
        this.lagSource = lagSource;
        this.ageSource = ageSource;
        this.names = names;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        names.forEach(name -> {
            Gauge.builder("igf.view.lag", this, lag -> lag.events(name))
                    .tag("view", name)
                    .description("Events of the log that the view has not applied yet")
                    .register(registry);
            Gauge.builder("igf.view.age", this, lag -> lag.seconds(name))
                    .tag("view", name)
                    .baseUnit("seconds")
                    .description("How long the oldest event that the view has not applied yet has waited")
                    .register(registry);
        });
    }

    private synchronized double events(String view) {
        refresh();
        return lags.getOrDefault(view, 0L);
    }

    private synchronized double seconds(String view) {
        refresh();
        return ages.getOrDefault(view, 0.0);
    }

    private void refresh() {
        if (System.nanoTime() - countedAt >= CACHE_NANOS) {
            lags = lagSource.get();
            ages = ageSource.get();
            countedAt = System.nanoTime();
        }
    }
}
