package igf.api.programme;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition's sessions in numbers.
 *
 * @param edition the edition's slug
 * @param asOf when the last counted event was recorded; null before the first
 * @param position position of that event, in digits
 * @param counts by state, and {@code released}: the number of the current release, 0 before the first
 */
public record Overview(String edition, @Nullable Instant asOf, String position, Map<String, Long> counts) {}
