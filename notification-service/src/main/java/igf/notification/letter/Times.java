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
record Times(Locale locale, ZoneId zone) {

    /** Returns values that are not times unchanged. */
    String readable(String value) {
        if (value.length() < 16 || value.charAt(4) != '-' || value.charAt(10) != 'T') {
            return value;
        }
        try {
            return value.endsWith("Z") ? instant(Instant.parse(value)) : whole(LocalDateTime.parse(value));
        } catch (DateTimeException notATime) {
            return value;
        }
    }

    private String instant(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (zone.equals(ZoneOffset.UTC)) {
            return whole(utc) + " UTC";
        }
        var here = at.atZone(zone).toLocalDateTime();
        var there = here.toLocalDate().equals(utc.toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(utc)
                : whole(utc);
        return whole(here) + " (" + zone.getId() + "; " + there + " UTC)";
    }

    private String whole(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }
}
