package igf.participation.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs to know of an edition.
 *
 * @param slug its id
 * @param codeOfConduct version in force, which participants accept
 * @param codeOfConductUrl where the text is
 * @param reportsStated whether the edition's rules say anything about reports
 * @param shortReportDays days from a session's end to its short report; null if the rules ask for none
 * @param fullReportDays days from a session's end to its full report; null if the rules ask for none
 * @param shortReportMinutes the same exactly, null if it was told in days only
 * @param fullReportMinutes the same exactly, null if it was told in days only
 * @param endsOn its last day; null as it was told before this was asked for
 * @param timeZone IANA name of the zone that it is held in; null likewise
 */
public record Edition(
        String slug,
        String codeOfConduct,
        String codeOfConductUrl,
        boolean reportsStated,
        @Nullable Integer shortReportDays,
        @Nullable Integer fullReportDays,
        @Nullable Integer shortReportMinutes,
        @Nullable Integer fullReportMinutes,
        @Nullable LocalDate endsOn,
        @Nullable String timeZone) {

    /** When its last day is over there; null if that is not known. */
    public @Nullable Instant end() {
        return endsOn == null || timeZone == null
                ? null
                : endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }
}
