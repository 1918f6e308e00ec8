package igf.participation.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an edition that this service stores.
 *
 * @param slug the edition's slug, which is its id
 * @param codeOfConduct version in force, which participants accept
 * @param codeOfConductUrl URL of its text
 * @param reportsStated whether the edition's rules mention reports
 * @param shortReportDays days from a session's end to its short report; null if the rules require none
 * @param fullReportDays days from a session's end to its full report; null if the rules require none
 * @param shortReportMinutes the same in minutes; null in older events
 * @param fullReportMinutes the same in minutes; null in older events
 * @param endsOn the edition's last day; null in older events
 * @param timeZone IANA name of its time zone; null in older events
 * @param smallGroupMinimum statistics of people hide smaller numbers; 5 in older events
 * @param sessionKinds kinds of sessions without a proposal; the standard ones in older events
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
        @Nullable String timeZone,
        @Nullable Integer smallGroupMinimum,
        @Nullable List<SessionKind> sessionKinds) {

    private static final int SMALL_GROUP_MINIMUM = 5;

    public Edition {
        smallGroupMinimum = smallGroupMinimum == null ? SMALL_GROUP_MINIMUM : smallGroupMinimum;
        sessionKinds = sessionKinds == null ? SessionKind.STANDARD : List.copyOf(sessionKinds);
    }

    public Edition(
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
        this(
                slug,
                codeOfConduct,
                codeOfConductUrl,
                reportsStated,
                shortReportDays,
                fullReportDays,
                shortReportMinutes,
                fullReportMinutes,
                endsOn,
                timeZone,
                null,
                null);
    }

    @Override
    public Integer smallGroupMinimum() {
        return smallGroupMinimum == null ? SMALL_GROUP_MINIMUM : smallGroupMinimum;
    }

    @Override
    public List<SessionKind> sessionKinds() {
        return sessionKinds == null ? SessionKind.STANDARD : sessionKinds;
    }

    public boolean offersSeats(Session session) {
        return SessionKind.find(sessionKinds(), session.kind()).seats();
    }

    public boolean requiresReport(Session session) {
        return SessionKind.find(sessionKinds(), session.kind()).report();
    }

    /** Returns the end of the last day in the edition's time zone; null if unknown. */
    public @Nullable Instant end() {
        return endsOn == null || timeZone == null
                ? null
                : endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }
}
