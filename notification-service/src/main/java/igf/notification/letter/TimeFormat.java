package igf.notification.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats times for the reader's language: instants in the edition's time zone and in UTC. */
record TimeFormat(Locale locale, ZoneId zone) {

    TimeFormat {
        // Java's plain English writes dates as in the United States; the United Nations write the day first.
        locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /** Formats a time; returns a value that is not a time unchanged. */
    String format(String value) {
        if (value.length() < 16 || value.charAt(4) != '-' || value.charAt(10) != 'T') {
            return value;
        }
        try {
            return value.endsWith("Z")
                    ? formatInstant(Instant.parse(value))
                    : formatDateTime(LocalDateTime.parse(value));
        } catch (DateTimeException notATime) {
            return value;
        }
    }

    private String formatInstant(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (zone.equals(ZoneOffset.UTC)) {
            return formatDateTime(utc) + " UTC";
        }
        var local = at.atZone(zone).toLocalDateTime();
        var utcText = local.toLocalDate().equals(utc.toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(utc)
                : formatDateTime(utc);
        return formatDateTime(local) + " (" + zone.getId() + "; " + utcText + " UTC)";
    }

    private String formatDateTime(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }
}
