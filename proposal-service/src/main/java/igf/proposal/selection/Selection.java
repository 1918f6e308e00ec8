package igf.proposal.selection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The selection by rank alone: takes the best proposals while there are slots, and skips those above their theme's
 * quota. A pure function.
 *
 * @param ranking all proposals, the best first
 */
public record Selection(List<RankedEntrant> ranking, Set<UUID> selected) {

    public static Selection of(Scenario scenario, List<Entrant> entrants) {
        var counted = scenario.excludedReviewers().isEmpty()
                ? entrants
                : entrants.stream()
                        .map(entrant -> withoutReviewers(entrant, scenario.excludedReviewers()))
                        .toList();
        return select(scenario, Formula.rank(scenario.rules(), counted));
    }

    private static Selection select(Scenario scenario, List<RankedEntrant> ranking) {
        var countByTheme = new HashMap<String, Integer>();
        var selected = new LinkedHashSet<UUID>();
        var slots = scenario.slots() == null ? ranking.size() : scenario.slots();
        for (var candidate : ranking) {
            if (candidate.rank() == null || selected.size() == slots) {
                break;
            }
            var themes = candidate.entrant().subthemes();
            var theme = themes.isEmpty() ? "" : themes.getFirst();
            var quota = scenario.quotas().get(theme);
            if (quota == null || countByTheme.getOrDefault(theme, 0) < quota) {
                countByTheme.merge(theme, 1, Integer::sum);
                selected.add(candidate.id());
            }
        }
        return new Selection(ranking, selected);
    }

    private static Entrant withoutReviewers(Entrant entrant, Set<UUID> reviewers) {
        Map<UUID, Map<String, Integer>> remaining = entrant.ballots().entrySet().stream()
                .filter(ballot -> !reviewers.contains(ballot.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Entrant(
                entrant.id(),
                entrant.number(),
                remaining,
                entrant.subthemes(),
                entrant.firstTime(),
                entrant.developingLead(),
                entrant.submittedAt());
    }

    public boolean includes(UUID proposal) {
        return selected.contains(proposal);
    }
}
