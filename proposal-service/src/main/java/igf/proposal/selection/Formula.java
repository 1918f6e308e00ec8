package igf.proposal.selection;

import igf.proposal.rules.Criterion;
import igf.proposal.rules.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ranks proposals by the mean of their reviews.
 *
 * <p>A review counts with the mean of the criteria that it answers, weighted; what is blank never counts. A proposal has the
 * mean of its reviews, how many there are, and their sample standard deviation, each to six decimals. The higher mean comes
 * first, of equal ones that with more reviews, then the lower number. Below the least number of reviews there is no rank.
 */
public final class Formula {

    /** Another way to compute, or another tie-break, is another version. */
    public static final String VERSION = "weighted-mean-1";

    private static final int DECIMALS = 6;
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Formula::meanOrLeast)
            .reversed()
            .thenComparing(Comparator.comparingInt(Standing::reviews).reversed())
            .thenComparingInt(Standing::number)
            .thenComparing(Standing::id);

    private Formula() {}

    /** @param ballots scores by criterion of each review */
    public record Reviewed(UUID id, int number, List<Map<String, Integer>> ballots) {
        public Reviewed {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * @param rank from 1, null below the least number of reviews
     * @param mean null without any score
     * @param reviews how many reviews have a score
     * @param standardDeviation of the sample, null of fewer than two reviews
     */
    public record Standing(
            UUID id,
            int number,
            @Nullable Integer rank,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation) {
        private Standing at(int place) {
            return new Standing(id, number, place, mean, reviews, standardDeviation);
        }
    }

    /** All proposals, the best first, those without a rank at the end. */
    public static List<Standing> rank(List<Criterion> criteria, int minimumReviews, List<Reviewed> proposals) {
        var sorted = proposals.stream()
                .map(proposal -> standing(criteria, proposal))
                .sorted(BEST_FIRST)
                .toList();
        var ranked = new ArrayList<Standing>();
        var rest = new ArrayList<Standing>();
        for (var standing : sorted) {
            if (standing.reviews() >= Math.max(1, minimumReviews)) {
                ranked.add(standing.at(ranked.size() + 1));
            } else {
                rest.add(standing);
            }
        }
        ranked.addAll(rest);
        return List.copyOf(ranked);
    }

    /** What one review counts with; null if it is blank. */
    public static @Nullable Double meanOf(List<Criterion> criteria, Map<String, Integer> scores) {
        var mean = Scores.weightedMean(criteria, scores);
        return mean.isPresent() ? rounded(mean.getAsDouble()) : null;
    }

    private static Standing standing(List<Criterion> criteria, Reviewed proposal) {
        var means = proposal.ballots().stream()
                .flatMapToDouble(scores -> Scores.weightedMean(criteria, scores).stream())
                .sorted()
                .toArray();
        if (means.length == 0) {
            return new Standing(proposal.id(), proposal.number(), null, null, 0, null);
        }
        double sum = 0;
        for (var mean : means) {
            sum += mean;
        }
        var mean = sum / means.length;
        double squares = 0;
        for (var each : means) {
            squares += (each - mean) * (each - mean);
        }
        var deviation = means.length < 2 ? null : rounded(Math.sqrt(squares / (means.length - 1)));
        return new Standing(proposal.id(), proposal.number(), null, rounded(mean), means.length, deviation);
    }

    private static double meanOrLeast(Standing standing) {
        return standing.mean() == null ? Double.NEGATIVE_INFINITY : standing.mean();
    }

    private static Double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
