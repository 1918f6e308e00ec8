package igf.notification.feed;

import igf.platform.domain.EditionLimit;
import java.util.Set;

/**
 * A reader of the feed. The secretariat sees nearly everything; a tool sees what its scopes allow.
 *
 * @param editions editions whose events it may see
 */
public record Reader(boolean secretariat, Set<String> scopes, EditionLimit editions) {

    public static final String SCOPE = "feed:read";

    public Reader {
        scopes = Set.copyOf(scopes);
    }

    /** A reader of all editions. */
    public Reader(boolean secretariat, Set<String> scopes) {
        this(secretariat, scopes, EditionLimit.NONE);
    }
}
