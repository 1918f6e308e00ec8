package igf.console.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formats times. Templates call it as {@code ${@times.moment(...)}}. */
@Component("times")
public class Times {

    private static final Set<String> LOCALE_PATTERN_LANGUAGES = Set.of("zh", "ru");

    /**
     * Returns day and time in a zone, such as "Fri 17 Jun 2027, 14:02".
     *
     * @param instant an {@link Instant} or ISO 8601; null for an empty text. A text that is not ISO 8601 is returned
     *     unchanged
     */
    public String moment(@Nullable Object instant, ZoneId zone, Locale locale) {
        return format(instant, zone, dateTimeFormatter(locale));
    }

    /** Returns the time of day, such as "14:02". */
    public String clock(@Nullable Object instant, ZoneId zone, Locale locale) {
        return format(instant, zone, DateTimeFormatter.ofPattern("HH:mm", locale));
    }

    /** Returns the time in UTC, for a tooltip. */
    public String utc(@Nullable Object instant, Locale locale) {
        return format(
                instant,
                ZoneOffset.UTC,
                usesLocalePattern(locale)
                        ? new DateTimeFormatterBuilder()
                                .appendLocalized("yMMMdHm")
                                .appendLiteral(" UTC")
                                .toFormatter(locale)
                        : DateTimeFormatter.ofPattern("d MMM yyyy" + commaOf(locale) + " HH:mm 'UTC'", locale));
    }

    /**
     * Returns a date with the day first, also in English.
     *
     * @param date ISO 8601; null for an empty text
     */
    public String day(@Nullable String date, Locale locale) {
        try {
            return date == null || date.isEmpty()
                    ? ""
                    : LocalDate.parse(date)
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale));
        } catch (DateTimeParseException e) {
            return date == null ? "" : date;
        }
    }

    /**
     * Returns weekday, day and month: "Tue 26 Jan".
     *
     * @param date ISO 8601
     */
    public String weekday(String date, Locale locale) {
        try {
            return LocalDate.parse(date)
                    .format(
                            usesLocalePattern(locale)
                                    ? DateTimeFormatter.ofLocalizedPattern("MMMEd")
                                            .withLocale(locale)
                                    : DateTimeFormatter.ofPattern("EEE d MMM", locale));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /** Whether to use the locale's own pattern: Chinese puts the year first, and Russian adds a mark to it. */
    private static boolean usesLocalePattern(Locale locale) {
        return LOCALE_PATTERN_LANGUAGES.contains(locale.getLanguage());
    }

    private static String commaOf(Locale locale) {
        return locale.getLanguage().equals("ar") ? "،" : ",";
    }

    private static DateTimeFormatter dateTimeFormatter(Locale locale) {
        return usesLocalePattern(locale)
                ? DateTimeFormatter.ofLocalizedPattern("yMMMEdHm").withLocale(locale)
                : DateTimeFormatter.ofPattern("EEE d MMM yyyy" + commaOf(locale) + " HH:mm", locale);
    }

    private static String format(@Nullable Object instant, ZoneId zone, DateTimeFormatter formatter) {
        if (instant == null || instant.toString().isEmpty()) {
            return "";
        }
        try {
            Instant time = instant instanceof Instant alreadyParsed ? alreadyParsed : Instant.parse(instant.toString());
            return formatter.withZone(zone).format(time);
        } catch (DateTimeParseException e) {
            // A mail's date may be in another notation than ISO 8601.
            return instant.toString();
        }
    }
}
