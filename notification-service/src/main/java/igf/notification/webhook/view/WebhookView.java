package igf.notification.webhook.view;

import igf.notification.webhook.WebhookEvent;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document a webhook; the secret stays in the log. */
@Component
public class WebhookView implements View {

    public static final String WEBHOOKS = "webhooks";

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof WebhookEvent event)) {
            return;
        }
        switch (event) {
            case WebhookEvent.Registered e ->
                documents.update(
                        WEBHOOKS,
                        e.id().toString(),
                        d -> d.append("owner", e.owner())
                                .append("url", e.url())
                                .append("types", List.copyOf(new TreeSet<>(e.types())))
                                .append("from", Long.toString(e.from()))
                                .append("state", "ACTIVE")
                                .append("version", fact.sequence()));
            case WebhookEvent.Changed e ->
                documents.updateIfPresent(
                        WEBHOOKS, e.id().toString(), d -> changed(d, e).append("version", fact.sequence()));
            case WebhookEvent.SecretRotated e ->
                documents.updateIfPresent(WEBHOOKS, e.id().toString(), d -> d.append("version", fact.sequence()));
            case WebhookEvent.Removed e -> documents.delete(WEBHOOKS, e.id().toString());
            case WebhookEvent.Replayed e ->
                documents.updateIfPresent(
                        WEBHOOKS,
                        e.id().toString(),
                        d -> d.append("state", "ACTIVE").append("reason", null).append("version", fact.sequence()));
            case WebhookEvent.Disabled e ->
                documents.updateIfPresent(
                        WEBHOOKS,
                        e.id().toString(),
                        d -> d.append("state", "DISABLED")
                                .append("reason", e.reason())
                                .append("version", fact.sequence()));
        }
    }

    private static Document changed(Document webhook, WebhookEvent.Changed event) {
        if (event.url() != null) {
            webhook.append("url", event.url());
        }
        if (event.types() != null) {
            webhook.append("types", List.copyOf(new TreeSet<>(event.types())));
        }
        return event.edition() == null ? webhook : webhook.append("edition", event.edition());
    }
}
