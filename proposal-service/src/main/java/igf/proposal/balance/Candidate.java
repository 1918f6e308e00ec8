package igf.proposal.balance;

import igf.proposal.proposal.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as far as a check goes.
 *
 * @param themes ids of its subthemes, the main one first
 * @param firstTime whether an organizer comes for the first time
 * @param developing whether who leads it comes from a developing country; null if not known
 * @param people how many on its roster are of a kind, by names like {@code REGION/AFRICAN}
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
