package igf.notification.delivery;

import igf.platform.log.EventLog;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads webhooks from the log, so that a change is visible immediately. */
@Component
public class Subscriptions {

    private final EventLog log;

    Subscriptions(EventLog log) {
        this.log = log;
    }

    /** Finds a webhook; empty if it was removed or never existed. */
    public Optional<Subscription> find(UUID webhook) {
        return Subscription.of(log.readStream(webhook.toString()));
    }
}
