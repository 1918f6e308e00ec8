package igf.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An edition's days.
 *
 * @param days the days, each once
 */
public record GridBody(@NotNull @Size(max = 60) List<@NotNull @Valid GridDayBody> days) {}
