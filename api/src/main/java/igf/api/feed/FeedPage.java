package igf.api.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the feed.
 *
 * @param items events in order
 * @param next address of the next page; null if there are no more events now
 * @param position position that was read up to; continue after it, even if no event was shown
 */
public record FeedPage(List<FeedEvent> items, @Nullable String next, String position) {}
