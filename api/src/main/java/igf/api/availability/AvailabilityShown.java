package igf.api.availability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a person can come to an edition.
 *
 * @param timeZone IANA time zone of all times; the edition's until somebody states another
 * @param unavailable times at which the person cannot come
 * @param online when the person can take part online, on every day; null for any time
 */
public record AvailabilityShown(
        String timeZone,
        List<UnavailableShown> unavailable,
        @Nullable OnlineHoursShown online) {}
