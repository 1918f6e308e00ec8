package igf.proposal.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the means of reviewers comparable, as {@link Normalisation} defines. */
final class Normaliser {

    private final Normalisation normalisation;
    private final Spread all;
    private final Map<UUID, Spread> byReviewer = new HashMap<>();

    Normaliser(Normalisation normalisation, Map<UUID, List<Double>> means) {
        this.normalisation = normalisation;
        var allMeans = new ArrayList<Double>();
        means.forEach((reviewer, own) -> {
            byReviewer.put(reviewer, Spread.of(own));
            allMeans.addAll(own);
        });
        this.all = Spread.of(allMeans);
    }

    double normalise(UUID reviewer, double mean) {
        var own = byReviewer.get(reviewer);
        if (normalisation == Normalisation.NONE || own == null) {
            return mean;
        }
        var difference = mean - own.mean();
        return all.mean()
                + (normalisation == Normalisation.CENTRED || own.deviation() == 0
                        ? difference
                        : all.deviation() * difference / own.deviation());
    }

    /** @param deviation sample standard deviation, 0 for fewer than two values */
    record Spread(double mean, double deviation) {

        /** Sums in order of size, so that the result does not depend on the order of the values. */
        static Spread of(List<Double> values) {
            var sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            if (sorted.length == 0) {
                return new Spread(0, 0);
            }
            var mean = Arrays.stream(sorted).reduce(0, Double::sum) / sorted.length;
            var squares = Arrays.stream(sorted)
                    .map(value -> (value - mean) * (value - mean))
                    .reduce(0, Double::sum);
            return new Spread(mean, sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1)));
        }
    }
}
