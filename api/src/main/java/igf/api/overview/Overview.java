package igf.api.overview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition in numbers.
 *
 * @param edition the edition's slug
 * @param asOf when the last event that all counts include was recorded; null before the first
 * @param position position of that event
 * @param counts by name; null for a number of registrations that is hidden because it counts few people
 */
public record Overview(String edition, @Nullable Instant asOf, long position, Map<String, @Nullable Integer> counts) {}
