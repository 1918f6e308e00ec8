package igf.gateway.rate;

import java.time.Duration;

/**
 * A limit of a caller: a token bucket.
 *
 * @param name its name in headers
 * @param quota the most requests in a burst
 * @param refill how many more requests each period allows
 */
record RatePolicy(String name, long quota, long refill, Duration period) {

    /** Returns the policy as a structured field. The window is the time after which an unused quota is full again. */
    String header() {
        return "\"%s\";q=%d;w=%d".formatted(name, quota, seconds(quota));
    }

    /** Returns the seconds until the next request is allowed, rounded up. */
    long secondsToNext() {
        return seconds(1);
    }

    private long seconds(long requests) {
        return Math.ceilDiv(Math.multiplyExact(requests, period.toSeconds()), refill);
    }
}
