package igf.lab;

import java.util.Collection;

/** Order statistics of a few numbers. */
public final class Statistics {
    private Statistics() {}

    /** Returns the middle number, or the mean of the middle two. */
    public static double median(Collection<Double> numbers) {
        var sorted = sorted(numbers);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Returns the smallest number that at least this share of the numbers does not exceed (nearest rank).
     *
     * @param percent the share in percent, above 0 and at most 100
     */
    public static double percentile(Collection<Double> numbers, double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("not a percentile: " + percent);
        }
        var sorted = sorted(numbers);
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    private static double[] sorted(Collection<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
