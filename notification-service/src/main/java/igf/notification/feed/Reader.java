package igf.notification.feed;

import java.util.Set;

/** On whose behalf the feed is read: the secretariat sees nearly all, a tool what its scopes open. */
public record Reader(boolean secretariat, Set<String> scopes) {

    public static final String SCOPE = "feed:read";

    public Reader {
        scopes = Set.copyOf(scopes);
    }
}
