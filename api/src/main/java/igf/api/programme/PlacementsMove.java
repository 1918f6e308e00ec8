package igf.api.programme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place for a session.
 *
 * @param session the session's id
 * @param room the room's slug. A session without people, such as a break, spans all rooms if it is left out
 * @param start local to the edition's time zone, as {@code 2026-11-30T09:00}
 */
public record PlacementsMove(
        @NotNull UUID session,
        @Nullable String room,
        @NotNull LocalDateTime start) {}
