package igf.proposal.round;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalizes names of organizations for conflict checks. */
public final class Organizations {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    private Organizations() {}

    /**
     * Returns the comparable forms of a name: without accents, case and punctuation. A name in brackets, like "(IWU)",
     * is a form of its own. Empty for an empty name.
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
        var key = normalize(name);
        var bare = key.startsWith("the ") ? key.substring(4) : key;
        if (!bare.isEmpty()) {
            keys.add(bare);
        }
    }

    /**
     * Keeps letters and numbers in lower case, separated by single spaces. Uses no patterns, because it compares whole
     * lists.
     */
    private static String normalize(String name) {
        var plain = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isOf(MARKS, c))
                .map(c -> Character.isLetter(c) || isOf(NUMBERS, c) ? c : ' ')
                .filter(c -> c != ' ' || !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ')
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isOf(int types, int character) {
        return (types >> Character.getType(character) & 1) == 1;
    }
}
