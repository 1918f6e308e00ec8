package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Clock times and instants. The clock time is the fact, since a country may change its clock rules later. */
public final class LocalTimes {

    private LocalTimes() {}

    /** Whether the clocks jump over a time (the hour lost in spring). */
    public static boolean skipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** The instant; in an overlap (the hour that comes twice) the earlier one, in a gap the one the clocks jump to. */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    /** What the clock shows so many minutes of real time later. */
    public static LocalDateTime later(LocalDateTime local, int minutes, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).plusMinutes(minutes).toLocalDateTime();
    }
}
