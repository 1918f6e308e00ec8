package igf.platform.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored beside every event.
 *
 * @param actor who caused it
 * @param recordedAt the instance's time when it was decided
 * @param correlationId the request that it all started with
 * @param causationId the command or event that led to it
 */
public record Meta(
        Actor actor,
        Instant recordedAt,
        String correlationId,
        @Nullable String causationId) {}
