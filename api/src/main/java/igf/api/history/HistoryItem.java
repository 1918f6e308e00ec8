package igf.api.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event.
 *
 * @param position its position among all events of the service, as text, so that JSON parsers do not round it
 * @param type type of the event, as {@code proposal.submitted.1}
 * @param at when it was recorded
 * @param actor the subject of the caller's token, or the part of the system that acted
 * @param roles roles of the actor at that time
 * @param stream the stream of the object that changed
 * @param sequence number in that stream, from 0
 * @param cause the event that caused it; null if a caller did
 * @param correlation the request at the start of the chain
 * @param summary enum values, numbers, times and ids of the event, by name; no texts, which may contain personal data
 */
public record HistoryItem(
        String position,
        String type,
        Instant at,
        String actor,
        List<String> roles,
        String stream,
        long sequence,
        @Nullable String cause,
        String correlation,
        Map<String, ?> summary) {}
