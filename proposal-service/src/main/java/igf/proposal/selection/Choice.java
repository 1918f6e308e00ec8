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
public record Choice(List<RankedEntrant> ranking, Set<UUID> chosen) {

    public static Choice of(Scenario scenario, List<Entrant> entrants) {
        var counted = scenario.without().isEmpty()
                ? entrants
                : entrants.stream()
                        .map(each -> without(each, scenario.without()))
                        .toList();
        return cut(scenario, Formula.rank(scenario.rules(), counted));
    }

    private static Choice cut(Scenario scenario, List<RankedEntrant> ranking) {
        var taken = new HashMap<String, Integer>();
        var chosen = new LinkedHashSet<UUID>();
        var slots = scenario.slots() == null ? ranking.size() : scenario.slots();
        for (var standing : ranking) {
            if (standing.rank() == null || chosen.size() == slots) {
                break;
            }
            var themes = standing.entrant().subthemes();
            var theme = themes.isEmpty() ? "" : themes.getFirst();
            var quota = scenario.quotas().get(theme);
            if (quota == null || taken.getOrDefault(theme, 0) < quota) {
                taken.merge(theme, 1, Integer::sum);
                chosen.add(standing.id());
            }
        }
        return new Choice(ranking, chosen);
    }

    private static Entrant without(Entrant entrant, Set<UUID> reviewers) {
        Map<UUID, Map<String, Integer>> rest = entrant.ballots().entrySet().stream()
                .filter(ballot -> !reviewers.contains(ballot.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Entrant(
                entrant.id(),
                entrant.number(),
                rest,
                entrant.subthemes(),
                entrant.firstTime(),
                entrant.developingLead(),
                entrant.submittedAt());
    }

    public boolean chooses(UUID proposal) {
        return chosen.contains(proposal);
    }
}
