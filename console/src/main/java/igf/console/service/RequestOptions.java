package igf.console.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a command.
 *
 * @param etag ETag of the version that the viewer saw, so that no other change is overwritten; empty if it does not
 *     matter
 * @param idempotencyKey key of the form, so that sending it twice has one effect; empty if the command is idempotent
 */
public record RequestOptions(String etag, String idempotencyKey) {

    public static final RequestOptions NONE = new RequestOptions("", "");

    public static RequestOptions ifMatch(String etag) {
        return new RequestOptions(etag, "");
    }

    public static RequestOptions withIdempotencyKey(@Nullable String key) {
        return new RequestOptions("", key == null ? "" : key);
    }

    /** Returns a new idempotency key for a form. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}
