package igf.notification.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as stored, without its secret.
 *
 * @param from position in the feed after which it started, in digits
 * @param version the webhook's version, for the ETag
 * @param edition the only edition that it receives; null or empty for all
 * @param reason why it is disabled; null if it never was, empty once it is active again
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

    StoredWebhook withChanges(WebhookEvent.Changed event, long newVersion) {
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

    StoredWebhook withState(State newState, @Nullable Optional<String> newReason, long newVersion) {
        return new StoredWebhook(id, owner, url, types, from, newState, newVersion, edition, newReason);
    }
}
