package igf.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the reason of a refusal as a sentence in a language, from its code and its arguments. */
public final class RefusalWords {

    /** The catalogue of {@code refusal.CODE}, {@code problem.TYPE.detail} and {@code counted.FIELD}. */
    public static final String CATALOGUE = "igf/words/refusals";

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(" HH:mm 'UTC'", Locale.ROOT);

    private final MessageSource messages;

    /** @param messages a source that reads {@link #CATALOGUE} */
    public RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the first language that the catalogue has; English if it has none. */
    public static Locale firstOf(Enumeration<Locale> wanted) {
        while (wanted.hasMoreElements()) {
            String language = wanted.nextElement().getLanguage();
            if (LANGUAGES.contains(language)) {
                return Locale.of(language);
            }
        }
        return Locale.ENGLISH;
    }

    /** Returns the language if the catalogue has it, else English. */
    public static Locale supported(Locale wanted) {
        return firstOf(Collections.enumeration(List.of(wanted)));
    }

    /**
     * Returns the sentence for a code.
     *
     * @return empty if there are no words, or an argument of the sentence is missing
     */
    public Optional<String> sentence(String code, Map<String, ?> args, Locale locale) {
        var values = new HashMap<String, String>();
        args.forEach((name, value) -> values.put(name, show(value, locale)));
        var counted = values.get("field") == null ? null : find("counted." + values.get("field"), Map.of(), locale);
        if (counted != null) {
            values.put("field", counted);
        }
        var variant = counted != null ? ".of" : "characters".equals(values.get("unit")) ? ".characters" : "";
        return Optional.ofNullable(find("refusal." + code + variant, values, locale))
                .or(() -> Optional.ofNullable(find("refusal." + code, values, locale)));
    }

    /** Returns another text of the catalogue; empty if there is none, or an argument is missing. */
    public Optional<String> text(String key, Map<String, ?> args, Locale locale) {
        return Optional.ofNullable(find(key, args, locale));
    }

    private @Nullable String find(String key, Map<String, ?> args, Locale locale) {
        return messages.getMessage(key, new Object[] {args}, null, locale);
    }

    /** Returns a value as a sentence shows it: a list with commas, an instant as a date and a time in UTC. */
    private static String show(@Nullable Object value, Locale locale) {
        if (value instanceof Collection<?> all) {
            var comma = locale.getLanguage().equals("ar")
                    ? "، "
                    : locale.getLanguage().equals("zh") ? "、" : ", ";
            return all.stream().map(each -> show(each, locale)).collect(Collectors.joining(comma));
        }
        var text = String.valueOf(value);
        if (!INSTANT.matcher(text).matches()) {
            return text;
        }
        try {
            var time = Instant.parse(text).atOffset(ZoneOffset.UTC);
            return time.format(DATE.localizedBy(locale)) + time.format(TIME);
        } catch (DateTimeParseException e) {
            return text; // A user's text, such as the thirtieth of February.
        }
    }
}
