package igf.proposal.paste.line;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removes the remains of HTML in a pasted text: entities and tags without attributes. A tag with attributes stays,
 * because removing it would lose words.
 */
final class Markup {
    /** Marks a line break from a tag; line numbers do not count it. */
    static final char BREAK = '\u001E';

    private static final int MAX_LENGTH = 12;
    private static final Set<String> BREAKING =
            Set.of("br", "p", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of("b", "strong", "i", "em", "u", "span", "a", "sup", "sub", "font");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("bull", "\u2022"),
            Map.entry("hellip", "\u2026"));

    private Markup() {}

    static String removeFrom(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '<' ? indexOfEnd(text, i, '>') : c == '&' ? indexOfEnd(text, i, ';') : -1;
            String replacement = end < 0
                    ? null
                    : c == '<'
                            ? replacementOfTag(text.substring(i + 1, end))
                            : replacementOfEntity(text.substring(i + 1, end));
            if (replacement == null) {
                plain.append(c);
            } else {
                plain.append(replacement);
                i = end;
            }
        }
        return plain.toString();
    }

    private static int indexOfEnd(String text, int from, char sign) {
        for (int i = from + 1; i < Math.min(text.length(), from + MAX_LENGTH); i++) {
            if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String replacementOfTag(String inside) {
        String name = inside.replace("/", "").strip().toLowerCase(Locale.ROOT);
        return BREAKING.contains(name) ? String.valueOf(BREAK) : INLINE.contains(name) ? "" : null;
    }

    private static @Nullable String replacementOfEntity(String inside) {
        if (!inside.startsWith("#")) {
            return ENTITIES.get(inside);
        }
        try {
            boolean hex = inside.startsWith("#x") || inside.startsWith("#X");
            int code = hex ? Integer.parseInt(inside.substring(2), 16) : Integer.parseInt(inside.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
