package igf.proposal.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with the data for the ranking.
 *
 * @param ballots scores by reviewer and criterion, of reviews that count
 * @param firstTime whether its organizers take part for the first time, null if unknown
 * @param developingLead whether its first organizer comes from a developing country, null if unknown
 * @param submittedAt null if unknown
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
