package igf.api.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release in numbers.
 *
 * @param number from 1
 * @param name name of the release; null without one
 * @param partial whether it published the changes of some sessions only
 * @param note note to the public; null without one
 * @param at when it was released
 * @param scheduled sessions that were not placed before
 * @param moved sessions in another room or at another time
 * @param cancelled sessions that are no longer placed
 * @param sessions number of placed sessions
 * @param changed sessions in the same place with other texts, people or seats
 */
public record ReleasesHead(
        int number,
        @Nullable String name,
        boolean partial,
        @Nullable String note,
        Instant at,
        int sessions,
        int scheduled,
        int moved,
        int cancelled,
        int changed) {}
