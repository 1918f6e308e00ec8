package igf.api.overview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition in numbers.
 *
 * @param edition the edition's slug
 * @param asOf when the last event was recorded that all of them know of
 * @param position that all of them stand for at least
 * @param counts by name
 */
public record Overview(String edition, @Nullable Instant asOf, long position, Map<String, Integer> counts) {}
