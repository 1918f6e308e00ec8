package igf.participation.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts that could point at single people are left out. Where that would leave out one cell only, the next smallest goes too,
 * since the total is told and the difference would tell the one. What is left out has no entry, like what is 0, so that the
 * cells left out cannot be named either.
 */
final class SmallCells {

    /** Fewer people than this are not told. */
    public static final int LEAST = 5;

    private SmallCells() {}

    static Map<String, Integer> hide(Map<String, Integer> cells) {
        var shown = new LinkedHashMap<String, Integer>();
        cells.entrySet().stream()
                .filter(cell -> cell.getValue() >= LEAST)
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> shown.put(cell.getKey(), cell.getValue()));
        var hidden = cells.values().stream().filter(n -> n > 0 && n < LEAST).count();
        if (hidden == 1) {
            shown.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue(Comparator.naturalOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(smallest -> shown.remove(smallest.getKey()));
        }
        return shown;
    }
}
