package igf.proposal.balance;

import igf.api.proposal.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a proposal that a batch check uses.
 *
 * @param themes ids of its subthemes, the main one first
 * @param firstTime whether an organizer takes part for the first time
 * @param developing whether the first organizer with a known country comes from a developing one; null if none is known
 * @param people number of roster entries by kind, with names like {@code REGION/AFRICAN}
 */
public record Candidate(
        UUID id,
        int number,
        Stage stage,
        List<String> themes,
        boolean firstTime,
        @Nullable Boolean developing,
        Map<String, Integer> people) {
    public Candidate {
        themes = List.copyOf(themes);
        people = Map.copyOf(people);
    }

    @Nullable
    String mainTheme() {
        return themes.isEmpty() ? null : themes.getFirst();
    }
}
