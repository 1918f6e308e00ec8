package igf.platform.view;

import igf.platform.log.LogToken;
import org.jspecify.annotations.Nullable;

/**
 * What the reads of a request must have seen. A view waits when the request reads it; all waits of a request share one
 * deadline.
 *
 * @param until by {@code System.nanoTime}
 */
public record RequiredPosition(LogToken position, long until) {

    private static final ThreadLocal<@Nullable RequiredPosition> CURRENT = new ThreadLocal<>();

    public static @Nullable RequiredPosition current() {
        return CURRENT.get();
    }

    static void set(RequiredPosition after) {
        CURRENT.set(after);
    }

    static void clear() {
        CURRENT.remove();
    }
}
