package igf.api.venue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A shift of all days.
 *
 * @param days how many days later; negative for earlier
 * @param reason why; required if a placed session has begun, and in a frozen programme
 */
public record GridShiftBody(
        @NotNull @Min(-366) @Max(366) Integer days,
        @Size(max = 2_000) @Nullable String reason) {}
