package igf.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What calls say beside their parameters, as {@code igf.api(ProposalApi.class, CallOptions.once("import-17"))}. Each method gives
 * options with one more said.
 *
 * @param key of a POST, so that it may be sent again: the same answer comes again, and nothing is done twice. One key for one call
 * @param instant for which reads ask, by recorded time
 * @param known ETag of what the caller has: if it is the same still, a read answers 304 and no body, see {@link Versioned#ifChanged}
 * @param patience for how long a read waits for what was written before, 5 seconds at most
 */
public record CallOptions(
        @Nullable String key,
        @Nullable Instant instant,
        @Nullable String known,
        @Nullable Duration patience) {
    static final CallOptions NONE = new CallOptions(null, null, null, null);

    /** @param idempotencyKey up to 200 characters of the caller's choice, kept for a day */
    public static CallOptions once(String idempotencyKey) {
        return new CallOptions(idempotencyKey, null, null, null);
    }

    /** Reads what was recorded then. */
    public static CallOptions asOf(Instant instant) {
        return new CallOptions(null, instant, null, null);
    }

    /** @param etag of an earlier answer, as {@link Etag#of} or {@link Versioned#etag} gives it */
    public static CallOptions ifChangedSince(String etag) {
        return new CallOptions(null, null, etag, null);
    }

    /** These, and for how long reads wait for what was written before. */
    public CallOptions waiting(Duration most) {
        return new CallOptions(key, instant, known, most);
    }
}
