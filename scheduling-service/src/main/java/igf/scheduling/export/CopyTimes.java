package igf.scheduling.export;

import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats times for the pages of a copy. */
record CopyTimes(Locale locale) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    CopyTimes {
        // Java's plain English writes dates as in the United States; the United Nations write the day first.
        locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
    }

    public String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    public String local(Place place) {
        return CLOCK.format(place.start()) + "–" + CLOCK.format(place.end());
    }

    public String utc(Place place) {
        return CLOCK.format(utcTime(place.startsAt())) + "–" + CLOCK.format(utcTime(place.endsAt())) + " UTC";
    }

    /** Returns the date in UTC if it is another one than the local date; empty otherwise. */
    public String otherUtcDate(Place place) {
        var date = utcTime(place.startsAt()).toLocalDate();
        return date.equals(place.start().toLocalDate())
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
    }

    private static OffsetDateTime utcTime(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
