package igf.proposal.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of organizations as conflicts compare them. */
public final class Organizations {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Organizations() {}

    /**
     * Every way to compare a name: without accents, case and punctuation; what stands in brackets ("(IWU)") is a name
     * too. Empty if there is no name.
     */
    public static Set<String> keys(@Nullable String name) {
        var keys = new TreeSet<String>();
        if (name != null) {
            add(keys, BRACKETED.matcher(name).replaceAll(" "));
            BRACKETED.matcher(name).results().forEach(part -> add(keys, part.group(1)));
        }
        return keys;
    }

    public static Set<String> keys(Collection<String> names) {
        var keys = new TreeSet<String>();
        names.forEach(name -> keys.addAll(keys(name)));
        return keys;
    }

    private static void add(Set<String> keys, String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var key = APART.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        var bare = key.startsWith("the ") ? key.substring(4) : key;
        if (!bare.isEmpty()) {
            keys.add(bare);
        }
    }
}
