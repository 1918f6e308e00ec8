package igf.proposal.rules.form;

import igf.platform.domain.Refusal;
import java.util.Collections;
import java.util.Locale;
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

    /** Returns the name in a language; the name of the call if the rules have none. */
    public String name(Locale locale) {
        return names == null ? name : names.getOrDefault(locale.getLanguage(), name);
    }

    /** Returns the name as the argument of a sentence, which shows it in the language of its reader. */
    public Object asArgument() {
        return Refusal.named(name, names == null ? Map.of() : names);
    }
}
