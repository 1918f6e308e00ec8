package igf.gateway.rate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * What is left of a limit after a request.
 *
 * @param remaining requests that are allowed now
 * @param secondsToWait 0 if the caller may proceed
 */
public record RateLimitState(RatePolicy policy, long remaining, long secondsToWait) {

    public boolean isExceeded() {
        return secondsToWait > 0;
    }

    /**
     * Writes {@code RateLimit-Policy} and {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-10, and
     * {@code Retry-After} if the limit is exceeded. The draft may still change.
     */
    public void writeTo(HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", policy.header());
        long more = isExceeded() ? secondsToWait : policy.secondsToNext();
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy.name(), remaining, more));
        if (isExceeded()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToWait));
        }
    }
}
