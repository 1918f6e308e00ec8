package igf.notification.feed;

import igf.api.feed.FeedEvent;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps a disclosed event to the API record. */
final class FeedMapper {

    private FeedMapper() {}

    static FeedEvent event(Disclosure.DisclosedEvent item) {
        var json = item.json();
        var cause = json.get("causationid");
        return new FeedEvent(
                text(json, "specversion"),
                text(json, "id"),
                text(json, "source"),
                text(json, "type"),
                text(json, "subject"),
                text(json, "time"),
                text(json, "datacontenttype"),
                text(json, "sequence"),
                text(json, "sourceposition"),
                text(json, "epoch"),
                text(json, "correlationid"),
                cause == null ? null : cause.toString(),
                text(json, "partitionkey"),
                text(json, "traceparent"),
                text(json, "position"),
                data(json));
    }

    private static String text(Map<String, ?> json, String name) {
        return String.valueOf(json.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> data(Map<String, ?> json) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(json.get("data"));
    }
}
