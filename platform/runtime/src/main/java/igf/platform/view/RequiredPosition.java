package igf.platform.view;

import igf.platform.log.LogToken;
import org.jspecify.annotations.Nullable;

/**
 * The position that a view must have applied before this request reads it. All waits of a request share one deadline.
 *
 * @param position position to wait for
 * @param until the deadline, as {@code System.nanoTime}
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
