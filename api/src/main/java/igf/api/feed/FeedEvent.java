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
