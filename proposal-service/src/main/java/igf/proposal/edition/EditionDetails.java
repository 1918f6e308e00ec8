package igf.proposal.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What an edition is, beside its rules.
 *
 * @param timeZone IANA zone name, all clock times of the programme are local to it
 * @param startsOn first day; @param endsOn last day, not before the first
 */
public record EditionDetails(
        String name, String theme, String city, String timeZone, LocalDate startsOn, LocalDate endsOn, Call call) {

    /** The first instant after the last day, where it is held. */
    public Instant over() {
        return endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }
}
