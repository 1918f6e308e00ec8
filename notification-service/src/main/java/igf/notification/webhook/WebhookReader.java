package igf.notification.webhook;

import igf.platform.domain.Actor;
import igf.platform.domain.Aggregates;
import java.util.UUID;

/** Checks in the log who may manage a webhook. */
record WebhookReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, also for another caller's webhook */
    public void requireManagedBy(UUID id, Actor actor) {
        aggregates.read(Webhook.class, id, webhook -> {
            webhook.requireManagedBy(actor);
            return true;
        });
    }
}
