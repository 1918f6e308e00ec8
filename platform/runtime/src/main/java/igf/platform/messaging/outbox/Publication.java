package igf.platform.messaging.outbox;

import igf.platform.messaging.CloudEvent;
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
        @Nullable String data) {

    Publication withNumber(long other) {
        return new Publication(eventId, ordinal, position, type, subject, other, recordedAt, correlation, data);
    }

    /** @throws IllegalStateException if the row has no data */
    CloudEvent toCloudEvent(String source, String epoch) {
        if (data == null) {
            throw new IllegalStateException(
                    "Event %s.%d (position %d, type %s, subject %s) cannot be sent again: its data were not stored"
                            .formatted(eventId, ordinal, position, type, subject));
        }
        return new CloudEvent(
                eventId + "." + ordinal,
                source,
                type,
                subject,
                recordedAt,
                number,
                position,
                epoch,
                correlation,
                eventId,
                data);
    }
}
