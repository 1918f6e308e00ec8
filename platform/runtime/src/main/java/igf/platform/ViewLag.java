package igf.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How far each view is behind, counted once for all of them and kept for a second: a scrape asks for one after the other.
 */
final class ViewLag implements MeterBinder {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Map<String, Long>> count;
    private final Collection<String> names;
    private Map<String, Long> lags = Map.of();
    private long counted = System.nanoTime() - KEPT_NANOS;

    /** @param count counts for all views */
    ViewLag(Supplier<Map<String, Long>> count, Collection<String> names) {
        this.count = count;
        this.names = names;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        names.forEach(name -> Gauge.builder("igf.view.lag", this, lag -> lag.of(name))
                .tag("view", name)
                .description("Events of the log that the view has not applied yet")
                .register(registry));
    }

    private synchronized double of(String view) {
        if (System.nanoTime() - counted >= KEPT_NANOS) {
            lags = count.get();
            counted = System.nanoTime();
        }
        return lags.getOrDefault(view, 0L);
    }
}
