package igf.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition's days.
 *
 * @param days the days, each once for a room; at most 60 dates
 * @param bufferMinutes time that a person needs between sessions in two rooms; stays as it is if left out
 */
public record GridBody(
        @NotNull @Size(max = 2000) List<@NotNull @Valid GridDayBody> days,
        @Nullable @Min(0) @Max(240) Integer bufferMinutes) {

    public GridBody(List<GridDayBody> days) {
        this(days, null);
    }
}
