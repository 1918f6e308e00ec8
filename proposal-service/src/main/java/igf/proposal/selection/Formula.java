package igf.proposal.selection;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Scores;
import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.Normaliser.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ranks proposals by the mean of their reviews.
 * <p>A review counts with the weighted mean of the criteria that it answers; blanks do not count. A proposal has the
 * mean of its reviews, their number, and their sample standard deviation, each to six decimals. The higher mean comes
 * first. The rules for ties decide between equal means, and the result names the deciding rule. A proposal with fewer
 * reviews than the minimum has no rank.
 * <p>It is a pure function. Rankings, dossiers and what-if comparisons all use it.
 */
public final class Formula {

    /** Any change of the computation needs a new version. */
    public static final String VERSION = "weighted-mean-2";

    /**
     * An earlier version that ignores the edition's rules for ties. They go to more reviews, then to the lower number.
     */
    public static final String VERSION_1 = "weighted-mean-1";

    public static final List<String> VERSIONS = List.of(VERSION_1, VERSION);

    private static final int DECIMALS = 6;

    private Formula() {}

    /** Returns all proposals, the best first, those without a rank at the end. */
    public static List<RankedEntrant> rank(RankingRules rules, List<Entrant> entrants) {
        var normaliser = createNormaliser(rules, entrants);
        var ties = new TieBreaker(
                rules.formula().equals(VERSION_1) ? List.of(TieBreak.MORE_REVIEWS) : rules.ties(), entrants);
        var sorted = entrants.stream()
                .map(entrant -> unranked(rules, normaliser, entrant))
                .sorted(Comparator.<RankedEntrant>comparingInt(
                                entry -> entry.reviews() >= rules.minimumReviews() ? 0 : 1)
                        .thenComparing(
                                Comparator.comparing(Formula::meanOrLeast).reversed())
                        .thenComparing(ties.comparator()))
                .toList();
        var ranked = (int) sorted.stream()
                .filter(entry -> entry.reviews() >= rules.minimumReviews())
                .count();
        var result = new ArrayList<RankedEntrant>();
        for (int from = 0, until; from < sorted.size(); from = until) {
            until = from < ranked ? endOfTie(sorted, from, ranked) : from + 1;
            for (int at = from; at < until; at++) {
                var tie = until - from == 1
                        ? null
                        : new RankedEntrant.Tie(
                                until - from,
                                at == from
                                        ? ties.decidingRule(sorted.get(at), sorted.get(at + 1))
                                        : ties.decidingRule(sorted.get(at - 1), sorted.get(at)));
                result.add(sorted.get(at).withRank(at < ranked ? at + 1 : null, tie));
            }
        }
        return List.copyOf(result);
    }

    private static int endOfTie(List<RankedEntrant> sorted, int from, int ranked) {
        int until = from + 1;
        while (until < ranked && meanOrLeast(sorted.get(until)) == meanOrLeast(sorted.get(from))) {
            until++;
        }
        return until;
    }

    private static Normaliser createNormaliser(RankingRules rules, List<Entrant> entrants) {
        var means = new HashMap<UUID, List<Double>>();
        if (rules.normalisation() != Normalisation.NONE) {
            for (var entrant : entrants) {
                entrant.ballots()
                        .forEach((reviewer, scores) -> Scores.weightedMean(rules.criteria(), scores)
                                .ifPresent(mean -> means.computeIfAbsent(reviewer, r -> new ArrayList<>())
                                        .add(mean)));
            }
        }
        return new Normaliser(rules.normalisation(), means);
    }

    /** Returns the mean of one review before normalisation; null if it is blank. */
    public static @Nullable Double meanOf(List<Criterion> criteria, Map<String, Integer> scores) {
        var mean = Scores.weightedMean(criteria, scores);
        return mean.isPresent() ? round(mean.getAsDouble()) : null;
    }

    private static RankedEntrant unranked(RankingRules rules, Normaliser normaliser, Entrant entrant) {
        var means = new ArrayList<Double>();
        var histogram = new TreeMap<Integer, Integer>();
        entrant.ballots().forEach((reviewer, scores) -> {
            var mean = Scores.weightedMean(rules.criteria(), scores);
            if (mean.isPresent()) {
                means.add(normaliser.normalise(reviewer, mean.getAsDouble()));
                rules.criteria().stream()
                        .map(criterion -> scores.get(criterion.id()))
                        .filter(score -> score != null)
                        .forEach(score -> histogram.merge(score, 1, Integer::sum));
            }
        });
        if (means.isEmpty()) {
            return new RankedEntrant(entrant, null, null, 0, null, histogram, null);
        }
        var spread = Spread.of(means);
        return new RankedEntrant(
                entrant,
                null,
                round(spread.mean()),
                means.size(),
                means.size() < 2 ? null : round(spread.deviation()),
                histogram,
                null);
    }

    private static double meanOrLeast(RankedEntrant ranked) {
        return ranked.mean() == null ? Double.NEGATIVE_INFINITY : ranked.mean();
    }

    static Double round(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
