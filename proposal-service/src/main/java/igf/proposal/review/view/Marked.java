package igf.proposal.review.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps to which something is noted, or of which it is taken. */
final class Marked {

    private Marked() {}

    /** @param before null if nothing was ever noted; @param value null to take away what there is */
    static <K, V> Map<K, V> with(@Nullable Map<K, V> before, K key, @Nullable V value) {
        var marked = new LinkedHashMap<K, V>();
        if (before != null) {
            marked.putAll(before);
        }
        if (value == null) {
            marked.remove(key);
        } else {
            marked.put(key, value);
        }
        return marked;
    }
}
