package igf.api.overview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition in numbers.
 *
 * @param edition the edition's slug
 * @param asOf recorded time of the last event that all counts include
 * @param position position that all counts include
 * @param counts by name
 */
public record Overview(String edition, @Nullable Instant asOf, long position, Map<String, Integer> counts) {}
