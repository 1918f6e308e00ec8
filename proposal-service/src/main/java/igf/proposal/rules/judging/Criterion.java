package igf.proposal.rules.judging;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that reviewers score.
 *
 * @param id a slug, the key of a score
 * @param name name to display
 * @param names the name in other languages, by language tag; null if there is none
 * @param weight above 0, relative to the other criteria
 */
public record Criterion(String id, String name, @Nullable Map<String, String> names, double weight) {

    public Criterion {
        names = names == null ? null : Collections.unmodifiableMap(new TreeMap<>(names));
    }

    public Criterion(String id, String name, double weight) {
        this(id, name, null, weight);
    }
}
