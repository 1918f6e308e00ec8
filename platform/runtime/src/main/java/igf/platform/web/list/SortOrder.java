package igf.platform.web.list;

import igf.platform.web.Problem;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that the caller chose: {@code ?sort=title}, or {@code -title} for the reverse.
 *
 * @param member name of the member that decides
 */
public record SortOrder(String member, boolean isDescending) {

    /**
     * Returns the order; empty without one.
     *
     * @throws Problem 400 for a member that is not among those that this list can be sorted by
     */
    public static Optional<SortOrder> parse(@Nullable String text, Set<String> members) {
        if (text == null) {
            return Optional.empty();
        }
        var isDescending = text.startsWith("-");
        var member = isDescending ? text.substring(1) : text;
        if (!members.contains(member)) {
            throw Problem.malformed(
                    "sort",
                    "INVALID_VALUE",
                    "sort must be one of " + String.join(", ", new TreeSet<>(members))
                            + ", with - before it for the reverse.");
        }
        return Optional.of(new SortOrder(member, isDescending));
    }

    /** Returns a comparator in this direction. */
    public <T> Comparator<T> direct(Comparator<T> ascending) {
        return isDescending ? ascending.reversed() : ascending;
    }
}
