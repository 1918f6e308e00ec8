package igf.notification.feed;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public event as published, stored whole: this service's log of them is the change feed.
 *
 * @param type CloudEvents type
 * @param id CloudEvents id
 * @param source {@code /forums/{forum}/{service}}
 * @param subject id of the object that it is about
 * @param sequence number within source and subject, from 0
 * @param sourcePosition position in the source's log
 * @param epoch epoch of the source's log
 * @param time recorded time
 * @param correlationId the request that started it
 * @param causationId the event that caused it
 * @param edition the edition's slug; null for events of no edition
 * @param data members as published, personal values encrypted
 */
@Named("fact.received.1")
public record PublishedEvent(
        String type,
        String id,
        String source,
        String subject,
        long sequence,
        long sourcePosition,
        String epoch,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String edition,
        Map<String, @Nullable Object> data) {

    public PublishedEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    public PublishedEvent withData(Map<String, @Nullable Object> newData) {
        return new PublishedEvent(
                type,
                id,
                source,
                subject,
                sequence,
                sourcePosition,
                epoch,
                time,
                correlationId,
                causationId,
                edition,
                newData);
    }
}
