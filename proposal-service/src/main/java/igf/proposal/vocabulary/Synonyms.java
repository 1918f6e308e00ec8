package igf.proposal.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a value by any of its wordings; ignores case, blanks, hyphens and other punctuation. */
final class Synonyms<E extends Enum<E>> {
    /** Longer than any wording; avoids processing long pasted texts. */
    private static final int LONGEST = 100;

    private final Map<String, E> byKey = new HashMap<>();

    private Synonyms() {}

    static <E extends Enum<E>> Synonyms<E> of(E[] values, Function<E, List<String>> wordings) {
        var all = new Synonyms<E>();
        for (E value : values) {
            all.add(value.name(), value);
            wordings.apply(value).forEach(wording -> all.add(wording, value));
        }
        return all;
    }

    Optional<E> read(@Nullable String text) {
        return text == null || text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(byKey.get(key(text)));
    }

    private void add(String wording, E value) {
        E taken = byKey.putIfAbsent(key(wording), value);
        if (taken != null && taken != value) {
            throw new IllegalArgumentException("\"" + wording + "\" means " + taken + " and " + value);
        }
    }

    private static String key(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
