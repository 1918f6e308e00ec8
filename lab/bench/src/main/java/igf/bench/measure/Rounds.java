package igf.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** Figures of several sides, taken in turns: A B C, A B C, … */
public record Rounds(List<List<Double>> figures) {

    /** One thing to measure. */
    @FunctionalInterface
    public interface Side {
        /** Measures it once. */
        double figure() throws Exception;
    }

    /** Every second round runs backwards, so that no side always has the place after another. */
    public static Rounds interleaved(int rounds, Side... sides) throws Exception {
        var all = new ArrayList<List<Double>>();
        for (int round = 0; round < rounds; round++) {
            var figures = new Double[sides.length];
            for (int i = 0; i < sides.length; i++) {
                var side = round % 2 == 0 ? i : sides.length - 1 - i;
                figures[side] = sides[side].figure();
            }
            all.add(List.of(figures));
        }
        return new Rounds(all);
    }

    /** One side against another. */
    public List<Pair> pairs(int ours, int theirs) {
        return figures.stream()
                .map(round -> new Pair(round.get(ours), round.get(theirs)))
                .toList();
    }

    public Measurement measurement(String unit, String... notes) {
        return new Measurement(pairs(0, 1), unit, List.of(notes));
    }
}
