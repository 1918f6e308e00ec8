package igf.platform.web.access;

import igf.platform.people.ApiKeys;
import igf.platform.web.Caller;
import igf.platform.web.Credential;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads API keys of programs, the same in every service. Keys are cached for some seconds, since a desk at a door calls
 * many times in each; a deleted key works for that long at most.
 */
final class ApiKeyCredential implements Credential {

    /** Only for known keys: guesses are not cached. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 1_000;

    private final ApiKeys keys;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Caller caller, long until) {}

    ApiKeyCredential(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String bearer) {
        if (!ApiKeys.isOne(bearer)) {
            return Optional.empty();
        }
        var known = kept.get(bearer);
        if (known != null && known.until() - System.nanoTime() > 0) {
            return Optional.of(known.caller());
        }
        kept.remove(bearer);
        var found = keys.use(bearer, clock.instant())
                .map(held -> Caller.byApiKey(held.id(), held.grant().scopes()));
        found.ifPresent(caller -> keep(bearer, caller));
        return found;
    }

    private void keep(String bearer, Caller caller) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(bearer, new Kept(caller, System.nanoTime() + KEPT.toNanos()));
    }
}
