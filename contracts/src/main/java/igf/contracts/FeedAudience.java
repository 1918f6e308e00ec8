package igf.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The callers that may see an event in the feed and in webhooks. The secretariat sees all events except {@link #NEVER}.
 */
public enum FeedAudience {
    /** All callers with the scope {@code feed:read}. */
    EVERYONE_WITH_FEED_READ(null),
    /** Tools that may also read submitted proposals. */
    PROPOSALS("proposals:read"),
    /** Tools that may also write registrations. */
    REGISTRATIONS("registrations:write"),
    /** Tools that may also write seats. */
    SEATS("seats:write"),
    /** Tools that may also write attendance. */
    ATTENDANCE("attendance:write"),
    SECRETARIAT_ONLY(null),
    /** Never leaves the services. */
    NEVER(null);

    private final Optional<String> scope;

    FeedAudience(@Nullable String scope) {
        this.scope = Optional.ofNullable(scope);
    }

    /**
     * Returns the scope that a tool needs besides {@code feed:read}; empty if no scope is enough, or if none is needed.
     */
    public Optional<String> scope() {
        return scope;
    }
}
