package igf.proposal.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the ranking sees it.
 *
 * @param ballots scores by criterion, by reviewer; of reviews that were given and not taken back
 * @param firstTime whether who organizes it never did before, null if not known
 * @param developingLead whether who organizes it comes from a developing country, null if not known
 * @param submittedAt null if not known
 */
public record Entrant(
        UUID id,
        int number,
        Map<UUID, Map<String, Integer>> ballots,
        List<String> subthemes,
        @Nullable Boolean firstTime,
        @Nullable Boolean developingLead,
        @Nullable Instant submittedAt) {
    public Entrant {
        ballots = Map.copyOf(ballots);
        subthemes = List.copyOf(subthemes);
    }
}
