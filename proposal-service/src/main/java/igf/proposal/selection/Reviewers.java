package igf.proposal.selection;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Scores;
import igf.proposal.selection.Harshness.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How reviewers score, over all proposals of a ranking. */
public final class Reviewers {

    /** Below this many other reviewers, their figures could be those of a single one who is known. */
    private static final int FEWEST = 3;

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
     * How somebody scores.
     *
     * @param reviews how many reviews with a score
     * @param mean of what they count with; null without any
     * @param standardDeviation of the sample; null of fewer than two
     * @param histogram how many answers gave each score
     */
    public record Statistics(
            int reviews,
            @Nullable Double mean,
            @Nullable Double standardDeviation,
            SortedMap<Integer, Integer> histogram) {}

    public Statistics only(UUID reviewer) {
        return statistics(reviewer::equals);
    }

    /** Of all others together; null where they are too few to hide among. */
    public @Nullable Statistics without(UUID reviewer) {
        var others = ranking.stream()
                .flatMap(standing -> standing.entrant().ballots().keySet().stream())
                .filter(other -> !other.equals(reviewer))
                .distinct()
                .count();
        return others < FEWEST ? null : statistics(other -> !other.equals(reviewer));
    }

    private Statistics statistics(Predicate<UUID> whose) {
        var means = new ArrayList<Double>();
        var histogram = new TreeMap<Integer, Integer>();
        for (var standing : ranking) {
            standing.entrant().ballots().forEach((reviewer, scores) -> {
                if (whose.test(reviewer)) {
                    count(scores, means, histogram);
                }
            });
        }
        var spread = Spread.of(means);
        return new Statistics(
                means.size(),
                means.isEmpty() ? null : Formula.rounded(spread.mean()),
                means.size() < 2 ? null : Formula.rounded(spread.deviation()),
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
