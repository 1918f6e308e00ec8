package igf.participation.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts of small groups, so that no combination of published numbers determines a hidden one. A hidden count is
 * null.
 *
 * <p>The counts of a division of all people are hidden from the smallest up, equal ones together, until the hidden ones
 * have at least two different values. A reader who knows the total and this rule can exchange any two hidden counts and
 * gets the same published numbers, so the reader learns none of them.
 */
public final class SmallGroups {

    private static final int NONE = -1;

    private SmallGroups() {}

    /**
     * Hides counts of a division in which each person is in exactly one group.
     *
     * @param groups all possible groups, those of nobody too
     * @param minimum smaller counts are hidden; 0 hides none
     */
    public static <K> Map<K, @Nullable Integer> hide(Map<K, Integer> groups, int minimum) {
        var largestHidden = largestHidden(groups.values(), minimum);
        var shown = new LinkedHashMap<K, @Nullable Integer>();
        groups.forEach((group, count) -> shown.put(group, count <= largestHidden ? null : count));
        return shown;
    }

    private static int largestHidden(Collection<Integer> counts, int minimum) {
        var values = new TreeSet<>(counts);
        var small = values.headSet(minimum);
        if (small.isEmpty()) {
            return NONE;
        }
        var larger = values.higher(small.last());
        return small.size() > 1 || larger == null ? small.last() : larger;
    }

    /**
     * Returns whether to hide the count of one group of a division in two: if it or the others are few.
     *
     * @param count of the group
     * @param total of all people
     */
    public static boolean isHidden(int count, int total, int minimum) {
        return hide(Map.of(true, count, false, total - count), minimum).get(true) == null;
    }

    /**
     * Returns whether to hide a count beside that of another group, where each person is in at least one of both.
     * Everybody who is not in the other group is in this one, so a shown count of the other group is a lower bound.
     *
     * @param total of all people
     */
    public static boolean isHiddenBeside(int count, int other, int total, int minimum) {
        return count < minimum || other < minimum && total - count >= minimum - 1;
    }
}
