package igf.notification.feed.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.notification.feed.Disclosure;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A public event: a CloudEvent 1.0 in JSON format, with its position in the feed.
 *
 * @param specversion {@code 1.0}
 * @param id the same wherever the event is shown
 * @param source the service that it comes from
 * @param type names what {@code data} is; {@code /docs/schemas/{type}.json} describes it
 * @param subject id of what it is about
 * @param time when it was recorded, as an instant
 * @param datacontenttype {@code application/json}
 * @param sequence number among the events of its subject, digits
 * @param sourceposition its place in the service that it comes from, digits
 * @param epoch another one since the service was restored from a backup
 * @param correlationid of the call that led to it
 * @param causationid of the event or call that it follows from; missing where nothing is known
 * @param partitionkey the same as the subject
 * @param traceparent the trace of that call, as the header of W3C Trace Context has it
 * @param position its place in the feed, digits; where to go on after
 * @param data what happened, as its type's schema says
 */
record FeedEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String sequence,
        String sourceposition,
        String epoch,
        String correlationid,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String causationid,

        String partitionkey,
        String traceparent,
        String position,
        Map<String, @Nullable Object> data) {

    static FeedEvent of(Disclosure.Item item) {
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
