package igf.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param date date of the day
 * @param slots slots of the day, which must not overlap
 * @param rooms slugs of the rooms that have these slots; all that no other item of the date names if left out or empty
 */
public record GridDayBody(
        @NotNull LocalDate date,
        @NotNull @Size(max = 200) List<@NotNull @Valid GridSlotBody> slots,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 63) String> rooms) {

    public GridDayBody(LocalDate date, List<GridSlotBody> slots) {
        this(date, slots, null);
    }
}
