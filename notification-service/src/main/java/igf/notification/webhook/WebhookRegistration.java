package igf.notification.webhook;

import static igf.notification.webhook.WebhookView.WEBHOOKS;

import igf.notification.delivery.WebhookOwners;
import igf.notification.delivery.WebhookSlots;
import igf.notification.feed.Reader;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.view.Views;
import igf.platform.web.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers a webhook in one of its owner's slots, and frees the slot if the registration fails. */
@Component
class WebhookRegistration {

    private static final long TIMEOUT_MILLIS = 2000;

    private final Api api;
    private final Views views;
    private final WebhookView view;
    private final WebhookOwners owners;
    private final WebhookSlots slots;

    WebhookRegistration(Api api, Views views, WebhookView view, WebhookOwners owners, WebhookSlots slots) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.owners = owners;
        this.slots = slots;
    }

    /** @param response makes the response, as for {@link Api#answer} */
    <T> ResponseEntity<T> register(
            String owner,
            Reader reader,
            WebhookCommand.Register command,
            Function<CommandResult<Object>, ResponseEntity<T>> response) {
        if (!slots.take(owner, command.id(), findWebhooks(owner))) {
            throw new RefusedException(Refusal.rule(
                    "TOO_MANY_WEBHOOKS",
                    "",
                    "You have " + WebhookSlots.MAX_WEBHOOKS + " webhooks already; remove one first."));
        }
        try {
            owners.save(owner, reader);
            return api.answer(command, response);
        } catch (RuntimeException e) {
            slots.free(command.id());
            throw e;
        }
    }

    /**
     * Finds the owner's webhooks. Waits for the view, since a webhook that was just removed would still use its slot.
     */
    private List<UUID> findWebhooks(String owner) {
        views.awaitHead(TIMEOUT_MILLIS, view);
        return views.reader(view, WEBHOOKS)
                .where(WEBHOOKS.matches(StoredWebhook::owner, owner))
                .map(StoredWebhook::id)
                .into(new ArrayList<>());
    }
}
