package igf.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of calls, as {@code igf.api(ProposalApi.class, CallOptions.once("import-17"))}. Each method returns options
 * with one more set.
 *
 * @param idempotencyKey idempotency key of a POST, so that it can be retried: the same answer comes again, and nothing is
 *     done twice. Use one key for one call
 * @param instant recorded time for which reads ask
 * @param etag ETag of the caller's copy: if it is still current, a read answers 304 without a body, see
 *     {@link Versioned#ifChanged}
 * @param maxWait how long a read waits for earlier writes, 5 seconds at most
 */
public record CallOptions(
        @Nullable String idempotencyKey,
        @Nullable Instant instant,
        @Nullable String etag,
        @Nullable Duration maxWait) {
    static final CallOptions NONE = new CallOptions(null, null, null, null);

    /** @param idempotencyKey up to 200 characters of the caller's choice, stored for a day */
    public static CallOptions withIdempotencyKey(String idempotencyKey) {
        return new CallOptions(idempotencyKey, null, null, null);
    }

    /** Reads what was recorded at an instant. */
    public static CallOptions asOf(Instant instant) {
        return new CallOptions(null, instant, null, null);
    }

    /** @param etag of an earlier answer, from {@link Etag#of} or {@link Versioned#etag} */
    public static CallOptions ifChangedSince(String etag) {
        return new CallOptions(null, null, etag, null);
    }

    /** Sets how long reads wait for earlier writes. */
    public CallOptions withMaxWait(Duration maxWait) {
        return new CallOptions(idempotencyKey, instant, etag, maxWait);
    }
}
