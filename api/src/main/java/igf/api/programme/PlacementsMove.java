package igf.api.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A place for a session.
 *
 * @param session the session's id
 * @param room the room's slug
 * @param start local to the edition's time zone, as {@code 2026-11-30T09:00}
 */
public record PlacementsMove(
        @NotNull UUID session,
        @NotBlank String room,
        @NotNull LocalDateTime start) {}
