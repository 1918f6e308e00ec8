package igf.api.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the feed.
 *
 * @param items events in order
 * @param next address of the next page; null if there is nothing more now
 * @param position up to which was read: where to go on after, also when no event of this stretch is shown
 */
public record FeedPage(List<FeedEvent> items, @Nullable String next, String position) {}
