package igf.api.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is to take place.
 *
 * @param room the room's slug
 * @param start local to the edition's time zone
 * @param acknowledge kinds of soft clashes that are accepted: PERSON, CAPACITY, …
 * @param reason why they are, and why a session is moved that has begun; kept with who and when
 */
public record PlacementBody(
        @NotBlank String room,
        @NotNull LocalDateTime start,
        @Nullable @Size(max = 10) List<String> acknowledge,
        @Nullable @Size(max = 2000) String reason) {}
