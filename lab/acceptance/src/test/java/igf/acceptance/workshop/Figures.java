package igf.acceptance.workshop;

import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** What the ranking should show, worked out from the definition and not from the program. */
final class Figures {
    private Figures() {}

    /** Mean of a review's scores by the weights of the criteria that it answers. */
    static double weighted(Map<String, Integer> scores, Map<String, Double> weights) {
        double sum = 0;
        double weight = 0;
        for (var score : scores.entrySet()) {
            double one = Objects.requireNonNull(weights.get(score.getKey()));
            sum += one * score.getValue();
            weight += one;
        }
        return sum / weight;
    }

    static double mean(double... values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    /** Of the reviews there are, not of a greater number that they stand for. */
    static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
