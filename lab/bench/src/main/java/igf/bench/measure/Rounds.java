package igf.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** The figures of several sides that are measured alternately: A B C, C B A, … */
public record Rounds(List<List<Double>> figures) {

    /** One side of a comparison. */
    @FunctionalInterface
    public interface Side {
        /** Measures the side once. */
        double measure() throws Exception;
    }

    /**
     * Measures the sides alternately. Every second round runs in reverse order, so that no side always follows the same
     * one.
     */
    public static Rounds interleaved(int rounds, Side... sides) throws Exception {
        var all = new ArrayList<List<Double>>();
        for (int round = 0; round < rounds; round++) {
            var figures = new Double[sides.length];
            for (int i = 0; i < sides.length; i++) {
                var side = round % 2 == 0 ? i : sides.length - 1 - i;
                figures[side] = sides[side].measure();
            }
            all.add(List.of(figures));
        }
        return new Rounds(all);
    }

    /** Returns one side compared with another. */
    public List<RoundPair> pairs(int ours, int theirs) {
        return figures.stream()
                .map(round -> new RoundPair(round.get(ours), round.get(theirs)))
                .toList();
    }

    public Measurement measurement(String unit, String... notes) {
        return new Measurement(pairs(0, 1), unit, List.of(notes));
    }
}
