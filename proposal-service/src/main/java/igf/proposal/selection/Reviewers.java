package igf.proposal.selection;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Scores;
import igf.proposal.selection.Normaliser.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Statistics of reviewers over all proposals of a ranking. */
public final class Reviewers {

    /** With fewer other reviewers, the statistics could reveal the scores of a single one. */
    private static final int MIN_OTHERS = 3;

    private final List<Criterion> criteria;
    private final List<RankedEntrant> ranking;

    private Reviewers(List<Criterion> criteria, List<RankedEntrant> ranking) {
        this.criteria = criteria;
        this.ranking = ranking;
    }

    public static Reviewers of(List<Criterion> criteria, List<RankedEntrant> ranking) {
        return new Reviewers(criteria, ranking);
    }

    /**
     * The scores of one or more reviewers.
     *
     * @param reviews number of reviews with a score
     * @param mean mean of these reviews; null without any
     * @param standardDeviation standard deviation of the sample; null for fewer than two reviews
     * @param histogram number of answers by score
     */
    public record Statistics(
            int reviews,
            @Nullable Double mean,
            @Nullable Double standardDeviation,
            SortedMap<Integer, Integer> histogram) {}

    public Statistics statisticsOf(UUID reviewer) {
        return statistics(reviewer::equals);
    }

    /** Returns the statistics of all other reviewers together; null if they are too few to stay anonymous. */
    public @Nullable Statistics statisticsOfOthers(UUID reviewer) {
        var others = ranking.stream()
                .flatMap(ranked -> ranked.entrant().ballots().keySet().stream())
                .filter(other -> !other.equals(reviewer))
                .distinct()
                .count();
        return others < MIN_OTHERS ? null : statistics(other -> !other.equals(reviewer));
    }

    private Statistics statistics(Predicate<UUID> isIncluded) {
        var means = new ArrayList<Double>();
        var histogram = new TreeMap<Integer, Integer>();
        for (var ranked : ranking) {
            ranked.entrant().ballots().forEach((reviewer, scores) -> {
                if (isIncluded.test(reviewer)) {
                    count(scores, means, histogram);
                }
            });
        }
        var spread = Spread.of(means);
        return new Statistics(
                means.size(),
                means.isEmpty() ? null : Formula.round(spread.mean()),
                means.size() < 2 ? null : Formula.round(spread.deviation()),
                histogram);
    }

    private void count(Map<String, Integer> scores, List<Double> means, Map<Integer, Integer> histogram) {
        Scores.weightedMean(criteria, scores).ifPresent(means::add);
        for (var criterion : criteria) {
            var score = scores.get(criterion.id());
            if (score != null) {
                histogram.merge(score, 1, Integer::sum);
            }
        }
    }
}
