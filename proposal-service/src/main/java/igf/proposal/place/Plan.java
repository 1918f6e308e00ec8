package igf.proposal.place;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a selection in addition to the ranking.
 *
 * @param slots number of workshops that fit into the programme, null if unknown
 * @param quotas maximum number of workshops by subtheme id; other subthemes have no limit
 * @param reserveByTheme whether a free place goes to the next proposal of the same subtheme first
 * @param leastShares desired minimum shares of people or proposals: 0 to 1 by names like {@code GENDER/FEMALE},
 *     {@code REGION/AFRICAN}, {@code GROUP/GOVERNMENT}, {@code FIRST_TIMERS}, {@code DEVELOPING}
 */
public record Plan(
        @Nullable Integer slots, Map<String, Integer> quotas, boolean reserveByTheme, Map<String, Double> leastShares) {

    public static final Plan NONE = new Plan(null, Map.of(), false, Map.of());

    public Plan {
        quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
        leastShares = Collections.unmodifiableMap(new TreeMap<>(leastShares));
    }
}
