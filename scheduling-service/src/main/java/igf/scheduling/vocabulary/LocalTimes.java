package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Converts local times and instants. The service stores local times, since a country may change its clock rules. */
public final class LocalTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private LocalTimes() {}

    /** Returns a local time in words, such as {@code 24 October 2026, 09:00}. */
    public static String describe(LocalDateTime local) {
        return describeDay(local.toLocalDate()) + ", " + local.toLocalTime();
    }

    /** Returns a day in words, such as {@code 24 October 2026}. */
    public static String describeDay(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns whether the clocks jump over a time (the hour lost in spring). */
    public static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /**
     * Returns the instant of a local time. In the hour that occurs twice, it is the earlier one; a time that the clocks
     * jump over is moved later by the length of the jump.
     */
    public static Instant toInstant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    /** Returns the local time after a number of minutes. */
    public static LocalDateTime plusMinutes(LocalDateTime local, int minutes, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).plusMinutes(minutes).toLocalDateTime();
    }
}
