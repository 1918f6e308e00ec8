package igf.notification.letter;

import igf.notification.words.OwnWords;
import igf.platform.domain.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The placeholders of a kind of letter, which follow from its standard words. Own words need those of the standard text,
 * because its readers rely on the values, and may name the edition.
 */
public final class Placeholders {

    private static final String EDITION = "edition";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");

    private Placeholders() {}

    /** Returns the names of all placeholders; those of the text come first. */
    public static List<String> all(String template) {
        var names = new LinkedHashSet<>(required(template));
        names.addAll(in(MailTexts.of(null).pattern(template, "subject")));
        names.addAll(in(MailTexts.of(null).plainSubject(template)));
        names.add(EDITION);
        return List.copyOf(names);
    }

    /** Returns the names of the placeholders that own words must have in their text. */
    public static Set<String> required(String template) {
        var names = in(MailTexts.of(null).pattern(template, "body"));
        names.remove(EDITION);
        return names;
    }

    /** Returns the values that own words may show: no secrets of links. */
    static Map<String, Object> only(String template, Map<String, Object> values) {
        var shown = new HashMap<>(values);
        shown.keySet().retainAll(all(template));
        return shown;
    }

    static Set<String> in(String text) {
        return BRACES.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns everything that is wrong with own words for a kind of letter. */
    public static List<Refusal> refusals(String template, OwnWords words) {
        return Stream.of(
                        unknown(template, "/subject", words.subject()),
                        unknown(template, "/text", words.text()),
                        missing(template, words.text()),
                        MarkdownText.refusals(words.text()))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Refusal> unknown(String template, String pointer, String text) {
        var known = all(template);
        return in(text).stream()
                .filter(name -> !known.contains(name))
                .map(name -> Refusal.rule(
                        "UNKNOWN_PLACEHOLDER",
                        pointer,
                        "{%s} is not a placeholder of this letter. It has %s.".formatted(name, braces(known)),
                        given("{" + name + "}")))
                .toList();
    }

    private static List<Refusal> missing(String template, String text) {
        var present = in(text);
        return required(template).stream()
                .filter(name -> !present.contains(name))
                .map(name -> Refusal.rule(
                        "MISSING_PLACEHOLDER",
                        "/text",
                        "The text must contain {%s}, because its readers need the value.".formatted(name),
                        given("{" + name + "}")))
                .toList();
    }

    static Map<String, Object> given(String value) {
        return Map.of("given", value);
    }

    private static String braces(List<String> names) {
        return Arrays.toString(names.stream().map(name -> "{" + name + "}").toArray())
                .replaceAll("^\\[|]$", "");
    }
}
