package igf.api.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When one of the people of an edition can come.
 *
 * @param personId id of the person that is valid in this edition only
 * @param name the newest name on a roster; null if no roster has one
 * @param timeZone IANA time zone of all times
 * @param unavailable times at which the person cannot come
 * @param online when the person can take part online, on every day; null for any time
 * @param updatedAt when it was stated
 */
public record PersonAvailability(
        UUID personId,
        @Nullable String name,
        String timeZone,
        List<UnavailableShown> unavailable,
        @Nullable OnlineHoursShown online,
        Instant updatedAt) {}
