package igf.platform.messaging;

import igf.platform.trace.RequestTrace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in Kafka's binary mode: attributes as {@code ce_} headers, data as the value.
 *
 * @param sequence number within source and subject, from 0, without gaps
 * @param sourcePosition position in the source's log
 * @param epoch epoch of the source's log
 * @param data the event as JSON text
 * @param partitionKey the Kafka key
 * @param previousId id of the public event before this one in the source's log, whatever its subject; null for the
 *     first one and for events of release 6004e0d7
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        long sourcePosition,
        String epoch,
        String correlationId,
        @Nullable String causationId,
        String data,
        String partitionKey,
        @Nullable String previousId) {

    public static final String PREFIX = "ce_";

    /** An event whose key is its subject, and whose predecessor is unknown. */
    public CloudEvent(
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            long sequence,
            long sourcePosition,
            String epoch,
            String correlationId,
            @Nullable String causationId,
            String data) {
        this(
                id,
                source,
                type,
                subject,
                time,
                sequence,
                sourcePosition,
                epoch,
                correlationId,
                causationId,
                data,
                subject,
                null);
    }

    /** Returns the stream of the inbox: source and subject. */
    public String stream() {
        return source + "|" + subject;
    }

    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_sourceposition", Long.toString(sourcePosition));
        headers.put("ce_epoch", epoch);
        headers.put("ce_correlationid", correlationId);
        if (causationId != null) {
            headers.put("ce_causationid", causationId);
        }
        headers.put("ce_partitionkey", partitionKey);
        if (previousId != null) {
            headers.put("ce_previousid", previousId);
        }
        headers.put("ce_traceparent", RequestTrace.of(correlationId).traceparent());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** @throws IllegalArgumentException if an attribute is missing or malformed */
    public static CloudEvent of(Map<String, ?> headers, byte[] data) {
        var partitionKey = textOrNull(headers, "ce_partitionkey");
        return new CloudEvent(
                text(headers, "ce_id"),
                text(headers, "ce_source"),
                text(headers, "ce_type"),
                text(headers, "ce_subject"),
                Instant.parse(text(headers, "ce_time")),
                Long.parseLong(text(headers, "ce_sequence")),
                Long.parseLong(text(headers, "ce_sourceposition")),
                text(headers, "ce_epoch"),
                text(headers, "ce_correlationid"),
                textOrNull(headers, "ce_causationid"),
                new String(data, StandardCharsets.UTF_8),
                partitionKey == null ? text(headers, "ce_subject") : partitionKey,
                textOrNull(headers, "ce_previousid"));
    }

    private static String text(Map<String, ?> headers, String name) {
        var value = textOrNull(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("the header " + name + " is missing");
        }
        return value;
    }

    public static @Nullable String textOrNull(Map<String, ?> headers, String name) {
        return switch (headers.get(name)) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case Object other -> other.toString();
        };
    }
}
