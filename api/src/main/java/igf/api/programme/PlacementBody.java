package igf.api.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for a session.
 *
 * @param room the room's slug. A session without people, such as a break, spans all rooms if it is left out
 * @param start local to the edition's time zone
 * @param acknowledge kinds of SOFT clashes that are accepted: PERSON, UNAVAILABLE, HOURS, CAPACITY, EQUIPMENT, BUFFER
 *     or PAST; more may be added by later versions
 * @param reason why they are accepted, and why a session that has begun or a frozen programme is changed; stored with
 *     person and time
 */
public record PlacementBody(
        @Nullable String room,
        @NotNull LocalDateTime start,
        @Nullable @Size(max = 10) List<String> acknowledge,
        @Nullable @Size(max = 2000) String reason) {}
