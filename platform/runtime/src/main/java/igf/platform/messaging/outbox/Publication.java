package igf.platform.messaging.outbox;

import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.PublicEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public event as a table row, which is stored before it is sent.
 *
 * @param ordinal number among the public events of one event, from 0
 * @param position position of that event in the log
 * @param number number within the subject, from 0, without gaps
 * @param data JSON; null for an event that a release before 6004e0d7 published and that 6004e0d7 could not translate
 *         again
 * @param partitionKey the Kafka key; null in rows of 6004e0d7, whose key is the subject
 */
record Publication(
        String eventId,
        int ordinal,
        long position,
        String type,
        String subject,
        long number,
        Instant recordedAt,
        String correlation,
        @Nullable String data,
        @Nullable String partitionKey) {

    /** Returns the id of the public event. */
    String id() {
        return new PublicEventId(eventId, ordinal).toString();
    }

    Publication withNumber(long other) {
        return new Publication(
                eventId, ordinal, position, type, subject, other, recordedAt, correlation, data, partitionKey);
    }

    /**
     * @param previousId id of the public event before this one; null for the first one
     * @throws IllegalStateException if the row has no data
     */
    CloudEvent toCloudEvent(String source, String epoch, @Nullable String previousId) {
        if (data == null) {
            throw new IllegalStateException(
                    "Event %s.%d (position %d, type %s, subject %s) cannot be sent again: its data were not stored"
                            .formatted(eventId, ordinal, position, type, subject));
        }
        return new CloudEvent(
                id(),
                source,
                type,
                subject,
                recordedAt,
                number,
                position,
                epoch,
                correlation,
                eventId,
                data,
                partitionKey == null ? subject : partitionKey,
                previousId);
    }
}
