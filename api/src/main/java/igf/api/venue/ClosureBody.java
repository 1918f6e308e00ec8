package igf.api.venue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * A time in which a room cannot be used.
 *
 * @param from local to the edition's time zone
 * @param to local to the edition's time zone, later than {@code from}
 * @param reason why it is closed, for the secretariat
 */
public record ClosureBody(
        @NotNull LocalDateTime from,
        @NotNull LocalDateTime to,
        @NotBlank @Size(max = 500) String reason) {}
