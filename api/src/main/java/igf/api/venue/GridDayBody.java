package igf.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A day.
 *
 * @param date date of the day
 * @param slots slots of the day, which must not overlap
 */
public record GridDayBody(
        @NotNull LocalDate date, @NotNull @Size(max = 200) List<@NotNull @Valid GridSlotBody> slots) {}
