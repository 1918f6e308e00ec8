package igf.notification.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is kept, without its secret.
 *
 * @param from position in the feed that it began after, digits
 * @param version of the webhook, to name it in an ETag
 * @param edition the only one that it is told of; null or empty for all
 * @param reason why it is disabled; null before it ever was, empty once it is called again
 */
record StoredWebhook(
        UUID id,
        String owner,
        String url,
        List<String> types,
        String from,
        State state,
        long version,
        @Nullable String edition,
        @Nullable Optional<String> reason) {

    public enum State {
        ACTIVE,
        DISABLED
    }

    static StoredWebhook of(WebhookEvent.Registered event, long version) {
        return new StoredWebhook(
                event.id(),
                event.owner(),
                event.url(),
                sorted(event.types()),
                Long.toString(event.from()),
                State.ACTIVE,
                version,
                null,
                null);
    }

    private static List<String> sorted(Collection<String> types) {
        return List.copyOf(new TreeSet<>(types));
    }

    StoredWebhook changed(WebhookEvent.Changed event, long newVersion) {
        return new StoredWebhook(
                id,
                owner,
                event.url() == null ? url : event.url(),
                event.types() == null ? types : sorted(event.types()),
                from,
                state,
                newVersion,
                event.edition() == null ? edition : event.edition(),
                reason);
    }

    StoredWebhook in(State newState, @Nullable Optional<String> newReason, long newVersion) {
        return new StoredWebhook(id, owner, url, types, from, newState, newVersion, edition, newReason);
    }
}
