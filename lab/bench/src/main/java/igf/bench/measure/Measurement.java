package igf.bench.measure;

import igf.lab.Numbers;
import java.util.List;

/**
 * What the rounds of a row gave.
 *
 * @param unit of both sides, as {@code commands/s}
 * @param notes what else was seen in the same rounds, and what was checked
 */
public record Measurement(List<Pair> rounds, String unit, List<String> notes) {

    public Measurement {
        rounds = List.copyOf(rounds);
        notes = List.copyOf(notes);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no round");
        }
    }

    /** Of the ratios of the rounds, not the ratio of two medians: only what stood side by side is compared. */
    public double ratio() {
        return Numbers.median(ratios());
    }

    public double lowest() {
        return ratios().stream().mapToDouble(r -> r).min().orElseThrow();
    }

    public double highest() {
        return ratios().stream().mapToDouble(r -> r).max().orElseThrow();
    }

    public double ours() {
        return Numbers.median(rounds.stream().map(Pair::ours).toList());
    }

    public double theirs() {
        return Numbers.median(rounds.stream().map(Pair::theirs).toList());
    }

    private List<Double> ratios() {
        return rounds.stream().map(Pair::ratio).toList();
    }
}
