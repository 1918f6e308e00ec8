package igf.proposal.place;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a selection goes by, beside the ranking.
 *
 * @param slots how many workshops there is room for, null if that is not known
 * @param quotas the most workshops of a subtheme, by its id; others are not limited
 * @param reserveByTheme whether a free place goes to the next of its own subtheme first
 * @param leastShares what share of the people chosen, or of the proposals, is hoped for: 0 to 1 by a name like
 *     {@code GENDER/FEMALE}, {@code REGION/AFRICAN}, {@code GROUP/GOVERNMENT}, {@code FIRST_TIMERS}, {@code DEVELOPING}
 */
public record Plan(
        @Nullable Integer slots, Map<String, Integer> quotas, boolean reserveByTheme, Map<String, Double> leastShares) {

    public static final Plan NONE = new Plan(null, Map.of(), false, Map.of());

    public Plan {
        quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
        leastShares = Collections.unmodifiableMap(new TreeMap<>(leastShares));
    }
}
