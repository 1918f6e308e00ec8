package igf.notification.webhook;

import igf.notification.delivery.WebhookFollowers;
import igf.platform.domain.Meta;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Starts, moves and stops the deliveries of a webhook. */
@Component
@ProcessingGroup("webhook-followers")
class WhenWebhookChangesThenFollow {

    private final WebhookFollowers followers;

    WhenWebhookChangesThenFollow(WebhookFollowers followers) {
        this.followers = followers;
    }

    @EventHandler
    void on(WebhookEvent event, Meta meta) {
        switch (event) {
            case WebhookEvent.Registered e -> followers.begin(e.id(), e.from(), meta.recordedAt());
            case WebhookEvent.Replayed e -> followers.restart(e.id(), e.from(), meta.recordedAt());
            // The deliverer reads types, address and secrets before each delivery.
            case WebhookEvent.Changed e -> {}
            case WebhookEvent.SecretRotated e -> {}
            case WebhookEvent.Removed e -> followers.end(e.id());
            case WebhookEvent.Disabled e -> followers.stop(e.id());
            case WebhookEvent.Paused e -> followers.stop(e.id());
            case WebhookEvent.Resumed e -> followers.resume(e.id(), meta.recordedAt());
        }
    }
}
