package igf.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Metrics of webhooks, for alerts. Every replica reads the same table and reports the same number. */
@Component
class WebhookMetrics implements MeterBinder {

    private final WebhookFollowers followers;

    WebhookMetrics(WebhookFollowers followers) {
        this.followers = followers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("igf.webhook.age", followers, WebhookFollowers::secondsWithoutProgress)
                .baseUnit("seconds")
                .description("Longest time for which a webhook with due events has delivered nothing")
                .register(registry);
    }
}
