package igf.console.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The freeze of a programme.
 *
 * @param from when changes of places begin to need a reason; null if the programme is not frozen
 * @param reason empty if none was given
 * @param by who froze it
 */
record Freeze(
        @Nullable Instant from,
        String reason,
        String by,
        @Nullable Instant at) {

    public boolean isInForce() {
        return from != null && !from.isAfter(Instant.now());
    }
}
