package igf.api.availability;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;

/**
 * A time at which a person cannot come.
 *
 * @param from local to the time zone of the availability, as {@code 2026-11-30T09:00}
 * @param to local like {@code from}, and later
 */
public record UnavailableBody(
        @NotNull LocalDateTime from, @NotNull LocalDateTime to) {}
