package igf.notification.letter;

import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, in English where a translation is missing. Values replace {@code {names}} in one pass,
 * unchanged.
 */
record MailTexts(ResourceBundle bundle, Locale locale) {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String SUBJECT = ".subject";
    private static final String LINK = ".link";
    /** The words of rules, which services and pages share. */
    private static final RefusalWords RULES = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));
    /** Members whose values are codes with a translation */
    private static final Set<String> CODES = Set.of("role", "kind", "attendance");

    /** Returns whether there are mails in a language. */
    static boolean exist(String language) {
        return LetterCatalogue.LANGUAGES.contains(
                Locale.forLanguageTag(language).getLanguage());
    }

    static MailTexts of(@Nullable String language) {
        var requested = Locale.forLanguageTag(language == null ? "en" : language);
        var bundle = ResourceBundle.getBundle(
                "igf.notification.mails",
                requested,
                MailTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var found = bundle.getLocale();
        return new MailTexts(bundle, found.getLanguage().isEmpty() ? Locale.ENGLISH : found);
    }

    String text(String key, Map<String, Object> values) {
        return fill(bundle.getString(key), values);
    }

    /** Returns a subject, with its placeholders, without text from the person who caused the mail. */
    String plainSubject(String template) {
        var plain = template + ".plain-subject";
        return bundle.getString(bundle.containsKey(plain) ? plain : template + SUBJECT);
    }

    /** Returns a text with its placeholders. */
    String pattern(String template, String part) {
        return bundle.getString(template + "." + part);
    }

    static String fill(String pattern, Map<?, ?> values) {
        return NAME.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private static String value(MatchResult match, Map<?, ?> values) {
        return Objects.requireNonNullElse(values.get(match.group(1)), "").toString();
    }

    /** Returns the paragraphs of the body. Leaves out a paragraph whose values are all empty. */
    List<String> paragraphs(String template, Map<String, Object> values) {
        // Split before the values are inserted: a value with an empty line stays in its paragraph.
        return Arrays.stream(pattern(template, "body").split("\n\n"))
                .filter(pattern -> hasContent(pattern, values))
                .map(pattern -> fill(pattern, values).strip())
                .toList();
    }

    /** Returns whether a text has no placeholder, or a value for one. */
    static boolean hasContent(String pattern, Map<String, Object> values) {
        var insertedValues = insertedValues(pattern, values).toList();
        return insertedValues.isEmpty() || insertedValues.stream().anyMatch(value -> !value.isBlank());
    }

    private static Stream<String> insertedValues(String pattern, Map<String, Object> values) {
        return NAME.matcher(pattern).results().map(match -> value(match, values));
    }

    /** Translates a code; returns any other value unchanged. */
    String word(String member, String value) {
        var key = member + "." + value;
        return CODES.contains(member) && bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    /** Returns the sentence for one item of a list. The {@code detail} of an item with a rule is in its words. */
    String item(String template, String list, Map<?, ?> item) {
        var key = template + "." + list;
        if (!bundle.containsKey(key)) {
            // A preview may have the values of another kind of mail.
            return "";
        }
        var words = new java.util.HashMap<String, String>();
        item.forEach(
                (name, value) -> words.put(String.valueOf(name), word(String.valueOf(name), String.valueOf(value))));
        RULES.sentence(words.getOrDefault("rule", ""), words, locale)
                .ifPresent(sentence -> words.put("detail", sentence));
        return fill(bundle.getString(key), words);
    }

    /** Returns the template's link, or that of the page that it names; empty if there is none or a value is missing. */
    Optional<LetterRenderer.Link> link(String template, Map<String, Object> values) {
        var own = template + LINK;
        if (!bundle.containsKey(own)) {
            return Optional.empty();
        }
        var named = bundle.getString(own);
        var page = named.startsWith("page.") ? named : template;
        return insertedValues(bundle.getString(page + LINK), values).anyMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(new LetterRenderer.Link(text(page + ".link-text", values), text(page + LINK, values)));
    }
}
