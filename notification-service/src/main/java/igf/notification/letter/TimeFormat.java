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
        var pattern = switch (locale.getLanguage()) {
            // The zone's Latin letters would pull the date behind them to the wrong side.
            case "ar" -> "%s (\u2068%s\u2069\u061b %s UTC)";
            case "fr" -> "%s (%s\u202f; %s UTC)";
            case "zh" -> "%s\uff08%s\uff1b%s UTC\uff09";
            default -> "%s (%s; %s UTC)";
        };
        return pattern.formatted(formatDateTime(local), zone.getId(), utcText);
    }

    private String formatDateTime(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }
}
