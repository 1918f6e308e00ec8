package igf.platform.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a reader received with what is stored. */
final class Deliveries {

    private Deliveries() {}

    /** An event as a reader saw it. */
    record Delivered(String id, String stream, long sequence) {}

    /** Checks that each id came once, and each stream in order; returns the errors in words. */
    static List<String> problems(Set<String> stored, List<Delivered> delivered) {
        var problems = new ArrayList<String>();
        var seen = new HashSet<String>();
        var last = new HashMap<String, Long>();
        for (var event : delivered) {
            if (!seen.add(event.id())) {
                problems.add("twice: " + event);
            } else if (!stored.contains(event.id())) {
                problems.add("not stored: " + event);
            }
            var before = last.put(event.stream(), event.sequence());
            if (before != null && before >= event.sequence()) {
                problems.add("out of order: " + event + " after " + before);
            }
        }
        var missing = new TreeSet<>(stored);
        missing.removeAll(seen);
        missing.forEach(id -> problems.add("lost: " + id));
        return problems;
    }
}
