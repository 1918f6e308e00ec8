package igf.api.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the feed.
 *
 * @param items events in order
 * @param next address of the next page, which may be empty; null if the whole feed was read
 * @param position position that was read up to; continue after it, even if no event was shown
 */
public record FeedPage(List<FeedEvent> items, @Nullable String next, String position) {}
