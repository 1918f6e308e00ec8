package igf.notification.feed;

import java.util.Set;

/** A reader of the feed. The secretariat sees nearly everything; a tool sees what its scopes allow. */
public record Reader(boolean secretariat, Set<String> scopes) {

    public static final String SCOPE = "feed:read";

    public Reader {
        scopes = Set.copyOf(scopes);
    }
}
