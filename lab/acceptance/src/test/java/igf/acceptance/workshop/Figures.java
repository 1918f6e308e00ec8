package igf.acceptance.workshop;

import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Computes the figures of the ranking from their definition, independently of the program. */
final class Figures {
    private Figures() {}

    /** Returns the mean of a review's scores, weighted by the criteria that it answers. */
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

    /** Returns the deviation of the population, not of a sample. */
    static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
