package igf.platform.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an event.
 *
 * @param actor who caused the event
 * @param recordedAt the instance's time of the decision
 * @param correlationId the request at the start of the chain
 * @param causationId the command or event that led to this event; null if unknown
 */
public record Meta(
        Actor actor,
        Instant recordedAt,
        String correlationId,
        @Nullable String causationId) {}
