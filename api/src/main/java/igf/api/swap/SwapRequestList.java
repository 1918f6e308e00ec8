package igf.api.swap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests to swap places.
 *
 * @param items the latest request first
 * @param next always null, because the list has one page
 */
public record SwapRequestList(
        List<SwapRequestShown> items, @Nullable String next) {}
