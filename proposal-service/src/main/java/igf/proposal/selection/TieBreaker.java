package igf.proposal.selection;

import igf.proposal.rules.judging.TieBreak;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders proposals of the same mean, and names the deciding rule. */
final class TieBreaker {

    private final List<TieBreak> rules;
    private final Map<String, Integer> themes = new HashMap<>();

    /** @param entrants all entrants, to compute the shares of themes */
    TieBreaker(List<TieBreak> rules, List<Entrant> entrants) {
        this.rules = rules;
        entrants.forEach(entrant ->
                entrant.subthemes().stream().distinct().forEach(theme -> themes.merge(theme, 1, Integer::sum)));
    }

    Comparator<RankedEntrant> comparator() {
        Comparator<RankedEntrant> order = (a, b) -> 0;
        for (var rule : rules) {
            order = order.thenComparing(comparatorOf(rule));
        }
        return order.thenComparing(comparatorOf(TieBreak.LOWER_NUMBER)).thenComparing(RankedEntrant::id);
    }

    TieBreak decidingRule(RankedEntrant a, RankedEntrant b) {
        return rules.stream()
                .filter(rule -> comparatorOf(rule).compare(a, b) != 0)
                .findFirst()
                .orElse(TieBreak.LOWER_NUMBER);
    }

    private Comparator<RankedEntrant> comparatorOf(TieBreak rule) {
        return switch (rule) {
            case FIRST_TIME_PROPOSER ->
                Comparator.comparing(ranked -> !isTrue(ranked.entrant().firstTime()));
            case DEVELOPING_COUNTRY_LEAD ->
                Comparator.comparing(ranked -> !isTrue(ranked.entrant().developingLead()));
            case LOWER_THEME_SHARE -> Comparator.comparingInt(this::rarestThemeCount);
            case EARLIER_SUBMISSION ->
                Comparator.comparing(
                        ranked -> ranked.entrant().submittedAt(), Comparator.nullsLast(Comparator.naturalOrder()));
            case MORE_REVIEWS -> Comparator.comparingInt(RankedEntrant::reviews).reversed();
            case LOWER_NUMBER -> Comparator.comparingInt(RankedEntrant::number);
        };
    }

    /** An unknown value gives no advantage. */
    private static boolean isTrue(@Nullable Boolean known) {
        return Boolean.TRUE.equals(known);
    }

    /** Returns the number of proposals with its rarest theme; a proposal without a theme goes last. */
    private int rarestThemeCount(RankedEntrant ranked) {
        return ranked.entrant().subthemes().stream()
                .mapToInt(theme -> Objects.requireNonNullElse(themes.get(theme), 0))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
