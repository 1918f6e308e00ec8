package igf.notification.delivery;

import igf.platform.log.EventLog;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Webhooks as they are now, by the log: whoever has just changed one reads that. */
@Component
public class Subscriptions {

    private final EventLog log;

    Subscriptions(EventLog log) {
        this.log = log;
    }

    /** Empty once it is removed, or if there never was one. */
    public Optional<Subscription> of(UUID webhook) {
        return Subscription.of(log.stream(webhook.toString()));
    }
}
