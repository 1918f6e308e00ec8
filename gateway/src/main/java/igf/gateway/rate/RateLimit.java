package igf.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.gateway.request.GatewayProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Limits request rates by a token bucket for each caller. A bucket that is not used for ten minutes is dropped: it
 * would be full again.
 */
@Component
public class RateLimit {

    private static final int MAX_CALLERS = 100_000;

    private final RatePolicy requests;
    private final RatePolicy wrongCredentials;
    private final Cache<String, Bucket> callers = cache();
    private final Cache<String, Bucket> refused = cache();

    RateLimit(GatewayProperties properties) {
        GatewayProperties.Limit limit = properties.limit();
        this.requests = new RatePolicy("requests", limit.burst(), limit.perSecond(), Duration.ofSeconds(1));
        this.wrongCredentials = new RatePolicy(
                "wrong-credentials", limit.refusedPerMinute(), limit.refusedPerMinute(), Duration.ofMinutes(1));
    }

    public RateLimitState countRequest(String caller) {
        return take(callers, caller, requests);
    }

    /** Counts one wrong credential. */
    public RateLimitState countRefusal(String address) {
        return take(refused, address, wrongCredentials);
    }

    /** Returns how many wrong credentials an address may still send. Does not count a request. */
    public RateLimitState refusals(String address) {
        Bucket bucket = refused.getIfPresent(address);
        if (bucket == null) {
            return new RateLimitState(wrongCredentials, wrongCredentials.quota(), 0);
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return state(
                wrongCredentials, probe.canBeConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    private static RateLimitState take(Cache<String, Bucket> buckets, String key, RatePolicy policy) {
        ConsumptionProbe probe = buckets.get(key, absent -> bucket(policy)).tryConsumeAndReturnRemaining(1);
        return state(policy, probe.isConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(RatePolicy policy) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(policy.quota()).refillGreedy(policy.refill(), policy.period()))
                .build();
    }

    private static RateLimitState state(RatePolicy policy, boolean isAllowed, long remaining, long nanosToWait) {
        return isAllowed
                ? new RateLimitState(policy, remaining, 0)
                : new RateLimitState(policy, 0, TimeUnit.NANOSECONDS.toSeconds(nanosToWait) + 1);
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }
}
