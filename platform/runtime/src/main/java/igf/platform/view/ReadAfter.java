package igf.platform.view;

import igf.platform.log.LogToken;
import org.jspecify.annotations.Nullable;

/**
 * What the reads of a request must have seen. Each view that the request asks is waited for when it is asked, no other one;
 * together for no longer than a time.
 *
 * @param until by {@code System.nanoTime}
 */
public record ReadAfter(LogToken place, long until) {

    private static final ThreadLocal<@Nullable ReadAfter> CURRENT = new ThreadLocal<>();

    public static @Nullable ReadAfter current() {
        return CURRENT.get();
    }

    static void begin(ReadAfter after) {
        CURRENT.set(after);
    }

    static void end() {
        CURRENT.remove();
    }
}
