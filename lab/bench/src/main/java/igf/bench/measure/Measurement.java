package igf.bench.measure;

import igf.lab.Statistics;
import java.util.List;

/**
 * The results of a row's rounds.
 *
 * @param unit unit of both sides, for example {@code commands/s}
 * @param notes other results and checks of the same rounds
 */
public record Measurement(List<RoundPair> rounds, String unit, List<String> notes) {

    public Measurement {
        rounds = List.copyOf(rounds);
        notes = List.copyOf(notes);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no round");
        }
    }

    /**
     * Returns the median of the rounds' ratios, not the ratio of two medians, so that only figures of the same round
     * are compared.
     */
    public double ratio() {
        return Statistics.median(ratios());
    }

    public double lowest() {
        return ratios().stream().mapToDouble(r -> r).min().orElseThrow();
    }

    public double highest() {
        return ratios().stream().mapToDouble(r -> r).max().orElseThrow();
    }

    public double ours() {
        return Statistics.median(rounds.stream().map(RoundPair::ours).toList());
    }

    public double theirs() {
        return Statistics.median(rounds.stream().map(RoundPair::theirs).toList());
    }

    private List<Double> ratios() {
        return rounds.stream().map(RoundPair::ratio).toList();
    }
}
