package igf.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of calls, as in {@code client.api(ProposalApi.class, CallOptions.withIdempotencyKey("import-17"))}.
 *
 * @param idempotencyKey idempotency key of a POST. A retry with the same key gets the same response and does nothing
 *         twice. Use each key for one call only
 * @param instant reads return the state at this recorded time
 * @param etag ETag of the caller's copy; if it is still current, a read returns 304 without a body, see {@link
 *         Versioned#ifChanged}
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

    /** Makes reads return the state at an instant. */
    public static CallOptions asOf(Instant instant) {
        return new CallOptions(null, instant, null, null);
    }

    /** @param etag of an earlier response, from {@link Etag#of} or {@link Versioned#etag} */
    public static CallOptions ifChangedSince(String etag) {
        return new CallOptions(null, null, etag, null);
    }

    /** Sets how long reads wait for earlier writes. */
    public CallOptions withMaxWait(Duration maxWait) {
        return new CallOptions(idempotencyKey, instant, etag, maxWait);
    }
}
