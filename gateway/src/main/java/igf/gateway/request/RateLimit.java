package igf.gateway.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits request rates by a token bucket for each caller. A bucket that is not used for ten minutes is dropped: it
 * would be full again.
 */
@Component
public class RateLimit {

    private static final int MAX_CALLERS = 100_000;

    private final GatewayProperties.Limit limit;
    private final Cache<String, Bucket> callers = cache();
    private final Cache<String, Bucket> refused = cache();

    RateLimit(GatewayProperties properties) {
        this.limit = properties.limit();
    }

    /** @return 0 if the caller may proceed, otherwise the seconds to wait */
    public long secondsToWait(String caller) {
        return take(
                callers,
                caller,
                () -> Bucket.builder()
                        .addLimit(l -> l.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * Counts one wrong credential.
     *
     * @return as {@link #secondsToWait}
     */
    public long secondsToWaitAfterRefusal(String address) {
        return take(
                refused,
                address,
                () -> Bucket.builder()
                        .addLimit(l -> l.capacity(limit.refusedPerMinute())
                                .refillGreedy(limit.refusedPerMinute(), Duration.ofMinutes(1)))
                        .build());
    }

    /** Whether an address has sent so many wrong credentials that it has to wait. Does not count a request. */
    public boolean isBlockedAfterRefusals(String address) {
        Bucket bucket = refused.getIfPresent(address);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private static long take(Cache<String, Bucket> buckets, String key, Supplier<Bucket> newBucket) {
        ConsumptionProbe probe = buckets.get(key, absent -> newBucket.get()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }
}
