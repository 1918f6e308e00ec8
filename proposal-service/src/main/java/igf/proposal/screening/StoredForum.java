package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The first day of each edition, by slug. */
record StoredForum(@Unwrapped Map<String, LocalDate> days) {

    static final StoredForum EMPTY = new StoredForum(Map.of());

    Set<String> editionsBefore(String edition, int number) {
        var own = days.get(edition);
        return days.entrySet().stream()
                .filter(other -> own != null && other.getValue().isBefore(own))
                .sorted(Map.Entry.<String, LocalDate>comparingByValue(Comparator.reverseOrder()))
                .limit(number)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
