package igf.proposal.rules.form;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A theme that a proposal can name.
 *
 * @param id a slug, stable within the edition
 * @param name as in the call for proposals
 * @param names the name in other languages, by language tag; null if there is none
 */
public record Subtheme(String id, String name, @Nullable Map<String, String> names) {

    public Subtheme {
        names = names == null ? null : Collections.unmodifiableMap(new TreeMap<>(names));
    }

    public Subtheme(String id, String name) {
        this(id, name, null);
    }
}
