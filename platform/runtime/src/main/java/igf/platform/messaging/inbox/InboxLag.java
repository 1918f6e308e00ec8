package igf.platform.messaging.inbox;

import igf.platform.messaging.DisableBinderLagGauge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.Metric;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Reports how many records this replica's Kafka consumers have not consumed yet: the sum of {@code totalLag-lag}. It
 * does not query the broker (see {@link DisableBinderLagGauge}).
 */
public final class InboxLag implements MeterBinder {

    private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();

    public void watch(MessageListenerContainer container) {
        containers.add(container);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("igf.inbox.lag", this, InboxLag::totalLag)
                .description("Events of other services that this replica has not consumed yet")
                .register(registry);
    }

    private double totalLag() {
        return containers.stream()
                .flatMap(container -> container.metrics().values().stream())
                .mapToDouble(InboxLag::clientLag)
                .sum();
    }

    /** Returns the lag of one consumer. Skips partitions without a fetch, whose lag is NaN. */
    static double clientLag(Map<?, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag")
                        && metric.metricName().tags().containsKey("partition"))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }
}
