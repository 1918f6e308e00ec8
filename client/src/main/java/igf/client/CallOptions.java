package igf.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of calls, as {@code igf.api(ProposalApi.class, CallOptions.once("import-17"))}. Each method returns options
 * with one more set.
 *
 * @param key idempotency key of a POST, so that it can be retried: the same answer comes again, and nothing is
 *     done twice. Use one key for one call
 * @param instant recorded time for which reads ask
 * @param known ETag of the caller's copy: if it is still current, a read answers 304 without a body, see
 *     {@link Versioned#ifChanged}
 * @param patience how long a read waits for earlier writes, 5 seconds at most
 */
public record CallOptions(
        @Nullable String key,
        @Nullable Instant instant,
        @Nullable String known,
        @Nullable Duration patience) {
    static final CallOptions NONE = new CallOptions(null, null, null, null);

    /** @param idempotencyKey up to 200 characters of the caller's choice, stored for a day */
    public static CallOptions once(String idempotencyKey) {
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
    public CallOptions waiting(Duration most) {
        return new CallOptions(key, instant, known, most);
    }
}
