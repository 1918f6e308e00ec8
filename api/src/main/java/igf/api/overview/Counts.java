package igf.api.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition's proposals in numbers.
 *
 * @param edition slug of the edition
 * @param asOf when the last counted event was recorded; null before the first
 * @param position position of that event, as decimal text
 * @param proposals counts of proposals
 * @param rosters counts of people on them
 */
public record Counts(
        String edition,
        @Nullable Instant asOf,
        String position,
        CountsOfProposals proposals,
        CountsOfRosters rosters) {}
