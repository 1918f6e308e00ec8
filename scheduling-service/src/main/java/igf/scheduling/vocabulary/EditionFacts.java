package igf.scheduling.vocabulary;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What scheduling knows of an edition.
 *
 * @param edition slug
 * @param timeZone IANA zone name: all clock times of the programme are local to it
 */
public record EditionFacts(
        String edition, String name, String theme, String city, String timeZone, LocalDate startsOn, LocalDate endsOn) {

    /** Whether a day is one of the edition's. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
