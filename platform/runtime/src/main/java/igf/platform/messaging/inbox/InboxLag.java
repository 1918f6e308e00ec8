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
 * Counts the events that this replica has not stored yet, as seen by Kafka's client: the records behind its partitions'
 * last fetch. It does not ask the broker (see {@link DisableBinderLagGauge}).
 */
public final class InboxLag implements MeterBinder {

    private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();

    public void watch(MessageListenerContainer container) {
        containers.add(container);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("igf.inbox.lag", this, InboxLag::records)
                .description("Foreign events that this replica has not taken in yet")
                .register(registry);
    }

    private double records() {
        return containers.stream()
                .flatMap(container -> container.metrics().values().stream())
                .mapToDouble(InboxLag::ofClient)
                .sum();
    }

    /** A partition without a fetch has no number yet. */
    static double ofClient(Map<?, ? extends Metric> metrics) {
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
