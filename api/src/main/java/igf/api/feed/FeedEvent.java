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
 * @param subject id of the object that the event is about
 * @param time instant at which it was recorded
 * @param datacontenttype {@code application/json}
 * @param sequence number among the events of its subject, in digits
 * @param sourceposition its position in the service that it comes from, in digits
 * @param epoch changes when the service is restored from a backup
 * @param correlationid id of the request that led to it
 * @param causationid id of the event or request that caused it; missing if unknown
 * @param partitionkey the same as the subject
 * @param traceparent the trace of that request, as in the W3C Trace Context header
 * @param position its position in the feed, in digits; continue after it
 * @param data the content, as described by the type's schema
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
        String position,
        Map<String, @Nullable Object> data) {}
