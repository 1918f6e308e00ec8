package igf.api.venue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * A slot of a day, in which a session can start.
 *
 * @param start local to the edition's time zone, as {@code 09:00}
 * @param minutes length in minutes
 */
public record GridSlotBody(
        @NotNull LocalTime start,
        @NotNull @Min(1) @Max(1440) Integer minutes) {}
