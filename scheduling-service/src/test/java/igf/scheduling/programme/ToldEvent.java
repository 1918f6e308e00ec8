package igf.scheduling.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param reason the reason of its command; null if it had none
 * @param command the command, which the events of one command share; null if it does not matter
 */
record ToldEvent(
        Object event,
        Instant at,
        @Nullable String reason,
        @Nullable ProgrammeCommand command) {

    ToldEvent(Object event, Instant at, @Nullable String reason) {
        this(event, at, reason, null);
    }
}
