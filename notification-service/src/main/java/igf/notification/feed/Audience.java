package igf.notification.feed;

import org.jspecify.annotations.Nullable;

/**
 * Decides who may see a public event outside the services.
 *
 * @param kind the widest group
 * @param scope required of a tool in addition to {@code feed:read}; null if none
 */
public record Audience(Kind kind, @Nullable String scope) {

    /** From nobody to everybody who reads the feed. */
    public enum Kind {
        NOBODY,
        SECRETARIAT,
        TOOLS
    }

    /** Returns the scope that would admit a reader; null if none would, or if none is missing. */
    public @Nullable String missingScope(Reader reader) {
        if (kind != Kind.TOOLS || admits(reader)) {
            return null;
        }
        return reader.scopes().contains(Reader.SCOPE) ? scope : Reader.SCOPE;
    }

    public boolean admits(Reader reader) {
        return switch (kind) {
            case NOBODY -> false;
            case SECRETARIAT -> reader.secretariat();
            case TOOLS ->
                reader.secretariat()
                        || reader.scopes().contains(Reader.SCOPE)
                                && (scope == null || reader.scopes().contains(scope));
        };
    }
}
