package igf.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the reason of a refusal as a sentence in a language, from its code and its arguments. */
public final class RefusalWords {

    /**
     * The catalogue of {@code refusal.CODE}, {@code problem.TYPE.detail}, {@code counted.FIELD}, {@code clash.CODE},
     * {@code hint.CODE}, {@code group.CODE} and {@code plan-rule.CONSTRAINT}.
     */
    public static final String CATALOGUE = "igf/words/refusals";

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    private static final String LOCAL = "(\\d{4}-\\d{2}-\\d{2}T[\\d:]{5,8})";
    /** Two local times, as in ISO 8601. */
    private static final Pattern INTERVAL = Pattern.compile(LOCAL + "/" + LOCAL);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(" HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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
        var values = show(args, locale);
        var counted = values.get("field") == null ? null : find("counted." + values.get("field"), Map.of(), locale);
        if (counted != null) {
            values.put("field", counted);
        }
        var variant = counted != null ? ".of" : "characters".equals(values.get("unit")) ? ".characters" : "";
        return Optional.ofNullable(find("refusal." + code + variant, values, locale))
                .or(() -> Optional.ofNullable(find("refusal." + code, values, locale)));
    }

    /** Returns another sentence, with its values as in {@link #sentence}; empty as there. */
    public Optional<String> describe(String key, Map<String, ?> args, Locale locale) {
        return Optional.ofNullable(find(key, show(args, locale), locale));
    }

    /** Returns another text of the catalogue; empty if there is none, or an argument is missing. */
    public Optional<String> text(String key, Map<String, ?> args, Locale locale) {
        return Optional.ofNullable(find(key, args, locale));
    }

    private @Nullable String find(String key, Map<String, ?> args, Locale locale) {
        return messages.getMessage(key, new Object[] {args}, null, locale);
    }

    /**
     * Returns the arguments of a sentence with names in a language. An argument with several names has the members
     * {@code name}, and {@code names} by language tag.
     */
    public static Map<String, Object> inLanguage(Map<String, ?> args, Locale locale) {
        var values = new HashMap<String, Object>();
        args.forEach((key, value) -> values.put(key, inLanguage(value, locale)));
        return values;
    }

    private static Object inLanguage(Object value, Locale locale) {
        if (value instanceof Collection<?> all) {
            var items = new ArrayList<Object>();
            for (Object each : all) {
                items.add(inLanguage(each, locale));
            }
            return items;
        }
        if (value instanceof Map<?, ?> named && named.get("names") instanceof Map<?, ?> names) {
            Object name = names.get(locale.getLanguage());
            Object own = named.get("name");
            return name != null ? name : Objects.requireNonNullElse(own, value);
        }
        return value;
    }

    private Map<String, String> show(Map<String, ?> args, Locale locale) {
        var values = new HashMap<String, String>();
        inLanguage(args, locale).forEach((name, value) -> values.put(name, show(value, locale)));
        values.computeIfPresent("group", (_, code) -> group(code, locale));
        return values;
    }

    /** @param code a stakeholder group, or the name of a share: {@code GENDER/FEMALE}, {@code GROUP/GOVERNMENT} */
    private String group(String code, Locale locale) {
        return text("group." + code.replaceFirst("^GROUP/", ""), Map.of(), locale)
                .orElse(code);
    }

    /**
     * Returns a value as a sentence shows it: a list with commas, an instant as a date and a time in UTC, two local
     * times as a date with both.
     */
    private String show(@Nullable Object value, Locale locale) {
        if (value instanceof Collection<?> all) {
            var times = all.stream()
                    .anyMatch(each -> INTERVAL.matcher(String.valueOf(each)).matches());
            return all.stream().map(each -> show(each, locale)).collect(Collectors.joining(separator(times, locale)));
        }
        var text = String.valueOf(value);
        var interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return showInterval(text, interval.group(1), interval.group(2), locale);
        }
        if (!INSTANT.matcher(text).matches()) {
            return text;
        }
        try {
            var time = Instant.parse(text).atOffset(ZoneOffset.UTC);
            return time.format(date(locale)) + time.format(TIME);
        } catch (DateTimeParseException e) {
            return text; // A user's text, such as the thirtieth of February.
        }
    }

    /** @param semicolon whether the parts have commas themselves */
    private static String separator(boolean semicolon, Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> semicolon ? "؛ " : "، ";
            case "zh" -> semicolon ? "；" : "、";
            default -> semicolon ? "; " : ", ";
        };
    }

    private String showInterval(String text, String start, String end, Locale locale) {
        try {
            var from = LocalDateTime.parse(start);
            var to = LocalDateTime.parse(end);
            var values = Map.of(
                    "day", from.format(date(locale)),
                    "from", from.format(LOCAL_TIME),
                    "lastDay", to.format(date(locale)),
                    "to", to.format(LOCAL_TIME));
            var sameDay = from.toLocalDate().equals(to.toLocalDate());
            return text(sameDay ? "time.day" : "time.days", values, locale).orElse(text);
        } catch (DateTimeParseException e) {
            return text; // A user's text.
        }
    }

    /** The day comes before the month in English too: most readers are not in America. */
    private static DateTimeFormatter date(Locale locale) {
        return DATE.localizedBy(locale.getLanguage().equals("en") ? Locale.UK : locale);
    }
}
