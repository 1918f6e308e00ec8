package igf.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see an event in the feed and in webhooks. The secretariat sees all but {@link #NEVER}. */
public enum FeedAudience {
    /** Whoever holds {@code feed:read}. */
    EVERYONE_WITH_FEED_READ(null),
    /** Tools that may also write registrations. */
    REGISTRATIONS("registrations:write"),
    /** Tools that may also write seats. */
    SEATS("seats:write"),
    /** Tools that may also write attendance. */
    ATTENDANCE("attendance:write"),
    SECRETARIAT_ONLY(null),
    /** Stays between the services. */
    NEVER(null);

    private final Optional<String> scope;

    FeedAudience(@Nullable String scope) {
        this.scope = Optional.ofNullable(scope);
    }

    /** The scope that a tool must hold besides {@code feed:read}, if holding one opens it. */
    public Optional<String> scope() {
        return scope;
    }
}
