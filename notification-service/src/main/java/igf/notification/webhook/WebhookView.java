package igf.notification.webhook;

import igf.notification.webhook.StoredWebhook.State;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stores webhooks; their secrets stay in the log. */
@Component
class WebhookView implements View {

    public static final ViewCollection<StoredWebhook> WEBHOOKS = ViewCollection.of("webhooks", StoredWebhook.class);

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof WebhookEvent event)) {
            return;
        }
        var version = recorded.sequence();
        switch (event) {
            case WebhookEvent.Registered e -> documents.put(WEBHOOKS, e.id(), StoredWebhook.of(e, version));
            case WebhookEvent.Changed e ->
                documents.changeIfPresent(WEBHOOKS, e.id(), webhook -> webhook.withChanges(e, version));
            case WebhookEvent.SecretRotated e ->
                documents.changeIfPresent(
                        WEBHOOKS, e.id(), webhook -> webhook.withState(webhook.state(), webhook.reason(), version));
            case WebhookEvent.Removed e -> documents.delete(WEBHOOKS, e.id());
            case WebhookEvent.Replayed e ->
                documents.changeIfPresent(
                        WEBHOOKS, e.id(), webhook -> webhook.withState(State.ACTIVE, Optional.empty(), version));
            case WebhookEvent.Disabled e ->
                documents.changeIfPresent(
                        WEBHOOKS,
                        e.id(),
                        webhook -> webhook.withState(State.DISABLED, Optional.of(e.reason()), version));
        }
    }
}
