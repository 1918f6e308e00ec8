package igf.scheduling.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A freeze of a programme, after which changes of places need a reason.
 *
 * @param from the first instant at which they do
 * @param reason why it was frozen; null if none was given
 * @param by the client or user who froze it
 * @param at when they did
 */
public record Freeze(Instant from, @Nullable String reason, String by, Instant at) {

    boolean isInForce(Instant now) {
        return !now.isBefore(from);
    }
}
