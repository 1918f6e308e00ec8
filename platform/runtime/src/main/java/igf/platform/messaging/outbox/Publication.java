package igf.platform.messaging.outbox;

import igf.platform.messaging.CloudEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public event as a row, written before it is sent.
 *
 * @param ordinal among the public events of one event
 * @param position of that event in the log
 * @param number within the subject, from 0, dense
 * @param data JSON; absent for what was published before there were rows and cannot be made again
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

    Publication numbered(long other) {
        return new Publication(eventId, ordinal, position, type, subject, other, recordedAt, correlation, data);
    }

    /** @throws IllegalStateException if nobody knows any more what it said */
    CloudEvent event(String source, String epoch) {
        if (data == null) {
            throw new IllegalStateException(
                    "%s.%d at position %d was published as %s of %s by a release before 27 November"
                                    .formatted(eventId, ordinal, position, type, subject)
                            + " 2026, and this release cannot make it again");
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
