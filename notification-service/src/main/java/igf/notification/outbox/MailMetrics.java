package igf.notification.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Metrics of the mail queue, for alerts. Every replica reads the same table and reports the same numbers. */
@Component
class MailMetrics implements MeterBinder {

    private final MessageQueue queue;
    private final Clock clock;

    MailMetrics(MessageQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "igf.mail.queued",
                        queue,
                        messages -> messages.overdue(clock.instant()).count())
                .description("Mails that are due and not sent")
                .register(registry);
        Gauge.builder(
                        "igf.mail.age",
                        queue,
                        messages -> messages.overdue(clock.instant()).seconds())
                .baseUnit("seconds")
                .description("How long the oldest mail that is due and not sent has waited, over all attempts")
                .register(registry);
        Gauge.builder("igf.mail.failed", queue, MessageQueue::countFailed)
                .description("Mails that failed permanently and were neither released again nor discarded")
                .register(registry);
        Gauge.builder("igf.mail.set.aside", queue, MessageQueue::countSetAside)
                .description("Events whose mails could not be written or queued")
                .register(registry);
    }
}
