package igf.notification.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The wordings of one language, English where it has none. Values replace {@code {names}} in one pass, as they are. */
record Phrases(ResourceBundle bundle, Locale locale) {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    static Phrases of(@Nullable String language) {
        var asked = Locale.forLanguageTag(language == null ? "en" : language);
        var bundle = ResourceBundle.getBundle(
                "igf.notification.mails",
                asked,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var found = bundle.getLocale();
        return new Phrases(bundle, found.getLanguage().isEmpty() ? Locale.ENGLISH : found);
    }

    String text(String key, Map<String, Object> values) {
        return NAME.matcher(bundle.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.getOrDefault(match.group(1), "").toString()));
    }

    List<String> paragraphs(String template, Map<String, Object> values) {
        // Cut before the values come in: a value with an empty line stays in its paragraph.
        return Arrays.stream(bundle.getString(template + ".body").split("\n\n"))
                .map(pattern -> NAME.matcher(pattern)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                values.getOrDefault(match.group(1), "").toString())))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    @Nullable
    String link(String template, Map<String, Object> values) {
        return bundle.containsKey(template + ".link") ? text(template + ".link", values) : null;
    }

    /** Instants and clock times in the reader's way of writing, anything else as it is. */
    static String readable(String value, Locale locale) {
        if (value.length() < 16 || value.charAt(4) != '-' || value.charAt(10) != 'T') {
            return value;
        }
        try {
            var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale);
            return value.endsWith("Z")
                    ? format.format(Instant.parse(value)
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDateTime()) + " UTC"
                    : format.format(LocalDateTime.parse(value));
        } catch (DateTimeException notATime) {
            return value;
        }
    }
}
