package igf.participation.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leaves out counts that could identify single people. If only one cell would be left out, the next smallest goes too:
 * otherwise the total would reveal the missing one. A hidden cell has no entry, like a cell of 0, so that nobody can
 * tell which cells are hidden.
 */
final class SmallCells {

    /** Smaller counts are hidden. */
    public static final int MIN_COUNT = 5;

    private SmallCells() {}

    static Map<String, Integer> hide(Map<String, Integer> cells) {
        var shown = new LinkedHashMap<String, Integer>();
        cells.entrySet().stream()
                .filter(cell -> cell.getValue() >= MIN_COUNT)
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> shown.put(cell.getKey(), cell.getValue()));
        var hidden = cells.values().stream().filter(n -> n > 0 && n < MIN_COUNT).count();
        if (hidden == 1) {
            shown.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue(Comparator.naturalOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(smallest -> shown.remove(smallest.getKey()));
        }
        return shown;
    }
}
