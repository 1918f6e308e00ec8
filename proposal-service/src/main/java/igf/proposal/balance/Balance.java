package igf.proposal.balance;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The composition of a selection of proposals: shares from 0 to 1, by names like {@code GENDER/FEMALE}. A person counts
 * once per roster entry; entries without a value are left out. {@code FIRST_TIMERS} and {@code DEVELOPING} are shares
 * of proposals; {@code DEVELOPING} leaves out proposals without a known country.
 */
public record Balance(Map<String, Double> shares) {

    static final String FIRST_TIMERS = "FIRST_TIMERS";
    static final String DEVELOPING = "DEVELOPING";

    static Balance of(Collection<Candidate> proposals) {
        var counts = new TreeMap<String, Integer>();
        var totals = new TreeMap<String, Integer>();
        for (var proposal : proposals) {
            proposal.people().forEach((kind, people) -> {
                counts.merge(kind, people, Integer::sum);
                totals.merge(dimension(kind), people, Integer::sum);
            });
            count(FIRST_TIMERS, proposal.firstTime(), counts, totals);
            if (proposal.developing() != null) {
                count(DEVELOPING, proposal.developing(), counts, totals);
            }
        }
        var shares = new TreeMap<String, Double>();
        counts.forEach((kind, count) ->
                shares.put(kind, Math.round(1000.0 * count / totals.getOrDefault(dimension(kind), 1)) / 1000.0));
        return new Balance(Collections.unmodifiableMap(shares));
    }

    private static void count(String kind, boolean matches, Map<String, Integer> counts, Map<String, Integer> totals) {
        counts.merge(kind, matches ? 1 : 0, Integer::sum);
        totals.merge(kind, 1, Integer::sum);
    }

    private static String dimension(String kind) {
        var slash = kind.indexOf('/');
        return slash < 0 ? kind : kind.substring(0, slash);
    }

    double share(String kind) {
        return shares.getOrDefault(kind, 0.0);
    }
}
