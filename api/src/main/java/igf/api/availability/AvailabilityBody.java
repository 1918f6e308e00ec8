package igf.api.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a person can come. It replaces what was stated before.
 *
 * @param timeZone IANA time zone of all times, as {@code Africa/Nairobi}; the edition's if left out
 * @param unavailable times at which the person cannot come; none if left out
 * @param online when the person can take part online, on every day; at any time if left out
 */
public record AvailabilityBody(
        @Nullable @Size(max = 63) String timeZone,
        @Nullable @Size(max = 50) List<@NotNull @Valid UnavailableBody> unavailable,
        @Nullable @Valid OnlineHoursBody online) {}
