package igf.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public event: a CloudEvent 1.0 in JSON format, with its position in the feed.
 *
 * @param specversion {@code 1.0}
 * @param id the same wherever the event is shown
 * @param source the service that it comes from
 * @param type the type of {@code data}, described by {@code /docs/schemas/{type}.json}
 * @param subject id of what it is about
 * @param time when it was recorded, as an instant
 * @param datacontenttype {@code application/json}
 * @param sequence number among the events of its subject, digits
 * @param sourceposition its position in the service that it comes from, digits
 * @param epoch changes when the service is restored from a backup
 * @param correlationid of the call that led to it
 * @param causationid of the event or call that caused it; missing if unknown
 * @param partitionkey the same as the subject
 * @param traceparent the trace of that call, as in the header of W3C Trace Context
 * @param consistencytoken to send as {@code Consistency-Token}: a read with it returns a state that includes the event
 * @param position its position in the feed, digits; continue after it
 * @param data the content, by the type's schema
 */
public record FeedEvent(
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
        String consistencytoken,
        String position,
        Map<String, @Nullable Object> data) {}
