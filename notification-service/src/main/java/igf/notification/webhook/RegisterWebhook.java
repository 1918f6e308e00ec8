package igf.notification.webhook;

import static igf.notification.webhook.WebhookView.WEBHOOKS;

import igf.notification.delivery.Owners;
import igf.notification.delivery.Slots;
import igf.notification.feed.Reader;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
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
class RegisterWebhook {

    private static final long PATIENCE_MILLIS = 2000;

    private final Api api;
    private final Views views;
    private final WebhookView view;
    private final Owners owners;
    private final Slots slots;

    RegisterWebhook(Api api, Views views, WebhookView view, Owners owners, Slots slots) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.owners = owners;
        this.slots = slots;
    }

    /** @param answer of the request, as of {@link Api#answer} */
    <T> ResponseEntity<T> by(
            String owner, WebhookCommand.Register command, Function<CommandResult<Object>, ResponseEntity<T>> answer) {
        if (!slots.take(owner, command.id(), known(owner))) {
            throw new Refused(Refusal.rule(
                    "TOO_MANY_WEBHOOKS", "", "You have " + Slots.MOST + " webhooks already; remove one first."));
        }
        try {
            owners.begin(owner, new Reader(command.secretariat(), command.scopes()));
            return api.answer(command, answer);
        } catch (RuntimeException e) {
            slots.free(command.id());
            throw e;
        }
    }

    /** Waits for the view, in which a webhook that was just removed would still use its slot. */
    private List<UUID> known(String owner) {
        views.awaitHead(PATIENCE_MILLIS, view);
        return views.rows(view, WEBHOOKS)
                .where(WEBHOOKS.is(StoredWebhook::owner, owner))
                .map(StoredWebhook::id)
                .into(new ArrayList<>());
    }
}
