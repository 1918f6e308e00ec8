package igf.scheduling.export;

import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Returns the times in UTC, with the date if it is another one than the local date. */
    public String utc(Place place) {
        var start = place.startsAt().atOffset(ZoneOffset.UTC);
        var times = CLOCK.format(start) + "–" + CLOCK.format(place.endsAt().atOffset(ZoneOffset.UTC)) + " UTC";
        return start.toLocalDate().equals(place.start().toLocalDate())
                ? times
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(start) + " · " + times;
    }
}
