package igf.api.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The freeze of a programme. All members are null if it is not frozen.
 *
 * @param from when changes of places begin to need a reason
 * @param reason why it is frozen; null if none was given
 * @param by the client or user who froze it
 * @param at when they did
 */
public record ShownFreeze(
        @Nullable Instant from,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at) {}
