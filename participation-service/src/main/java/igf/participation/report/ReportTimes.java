package igf.participation.report;

import igf.participation.vocabulary.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long after a session's end its reports are due. An edition's rules say it in minutes, those of earlier editions in days;
 * what they leave to us is said here and nowhere else: two hours for the short one, since the day's messages are made from it, and two weeks for the full one.
 *
 * @param shortAfter null if the edition asks for no short report
 * @param fullAfter null if the edition asks for no full report
 */
public record ReportTimes(
        @Nullable Duration shortAfter, @Nullable Duration fullAfter) {

    /** How long before a report's deadline its writers and the organizers are reminded. */
    public static final Duration NOTICE = Duration.ofDays(3);

    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration FULL = Duration.ofDays(14);

    public static ReportTimes of(Edition edition) {
        return edition.reportsStated()
                ? new ReportTimes(
                        after(edition.shortReportMinutes(), edition.shortReportDays(), SHORT),
                        after(edition.fullReportMinutes(), edition.fullReportDays(), FULL))
                : new ReportTimes(SHORT, FULL);
    }

    /** Zero days is "on the same day", which days cannot say more precisely. */
    private static @Nullable Duration after(@Nullable Integer minutes, @Nullable Integer days, Duration sameDay) {
        if (minutes != null) {
            return Duration.ofMinutes(minutes);
        }
        if (days == null) {
            return null;
        }
        return days == 0 ? sameDay : Duration.ofDays(days);
    }

    /** When each report that the edition asks for must be there. */
    public Map<ReportKind, Instant> due(Instant sessionEnd) {
        var all = new EnumMap<ReportKind, Instant>(ReportKind.class);
        for (var kind : ReportKind.values()) {
            due(kind, sessionEnd).ifPresent(at -> all.put(kind, at));
        }
        return all;
    }

    /** When a report must be there; empty if the edition asks for none of the kind. */
    public Optional<Instant> due(ReportKind kind, Instant sessionEnd) {
        var after = kind == ReportKind.SHORT ? shortAfter : fullAfter;
        return Optional.ofNullable(after).map(sessionEnd::plus);
    }
}
