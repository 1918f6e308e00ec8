package igf.platform.web.access;

import igf.platform.people.ApiKeys;
import igf.platform.web.Caller;
import igf.platform.web.CredentialReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads API keys of programs, which are valid in every service. Keys are cached for some seconds, because a check-in
 * desk calls many times a second. A deleted key therefore works for some seconds.
 */
final class ApiKeyReader implements CredentialReader {

    /** How long a valid key is cached; invalid keys are not cached. */
    private static final Duration CACHE_DURATION = Duration.ofSeconds(5);

    private static final int MAX_CACHED = 1_000;

    private final ApiKeys keys;
    private final Clock clock;
    private final Map<String, CachedCaller> cache = new ConcurrentHashMap<>();

    private record CachedCaller(Caller caller, long until) {}

    ApiKeyReader(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String bearer) {
        if (!ApiKeys.isApiKey(bearer)) {
            return Optional.empty();
        }
        var cached = cache.get(bearer);
        if (cached != null && cached.until() - System.nanoTime() > 0) {
            return Optional.of(cached.caller());
        }
        cache.remove(bearer);
        var found = keys.findAndRecordUse(bearer, clock.instant())
                .map(apiKey -> Caller.byApiKey(
                        apiKey.id(), apiKey.grant().scopes(), apiKey.grant().editions()));
        found.ifPresent(caller -> cacheCaller(bearer, caller));
        return found;
    }

    private void cacheCaller(String bearer, Caller caller) {
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        cache.put(bearer, new CachedCaller(caller, System.nanoTime() + CACHE_DURATION.toNanos()));
    }
}
