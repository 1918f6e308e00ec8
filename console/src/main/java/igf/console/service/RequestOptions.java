package igf.console.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something is sent.
 *
 * @param etag of what the viewer saw, so that nobody else's change is overwritten; empty where it does not matter
 * @param once key of the form, so that a form sent twice does it once; empty where twice is the same
 */
public record RequestOptions(String etag, String once) {

    public static final RequestOptions NONE = new RequestOptions("", "");

    public static RequestOptions ifMatch(String etag) {
        return new RequestOptions(etag, "");
    }

    public static RequestOptions once(@Nullable String key) {
        return new RequestOptions("", key == null ? "" : key);
    }

    /** A key for a form that is being shown. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}
