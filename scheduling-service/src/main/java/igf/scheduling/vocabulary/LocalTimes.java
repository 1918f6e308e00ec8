package igf.scheduling.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Converts local times and instants. The service stores local times, since a country may change its clock rules. */
public final class LocalTimes {

    private LocalTimes() {}

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
