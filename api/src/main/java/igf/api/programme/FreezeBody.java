package igf.api.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A freeze of a programme.
 *
 * @param from when changes of places begin to need a reason, such as {@code 2026-11-01T12:00:00Z}; null lifts the
 *     freeze
 * @param reason why it is frozen; stored with person and time
 */
public record FreezeBody(
        @Nullable Instant from, @Nullable @Size(max = 2000) String reason) {}
