package igf.participation.report;

import igf.participation.vocabulary.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of reports after a session's end. An edition's rules give them in minutes, those of older editions in days.
 * The defaults are two hours for the short report, since the day's messages are made from it, and two weeks for the
 * full one.
 *
 * @param shortAfter time from the session's end to the short report; null if the edition requires none
 * @param fullAfter time from the session's end to the full report; null if the edition requires none
 */
public record ReportTimes(
        @Nullable Duration shortAfter, @Nullable Duration fullAfter) {

    /** How long before a deadline the writers and the organizers get a reminder. */
    public static final Duration NOTICE = Duration.ofDays(3);

    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration FULL = Duration.ofDays(14);

    public static ReportTimes of(Edition edition) {
        return edition.reportsStated()
                ? new ReportTimes(
                        duration(edition.shortReportMinutes(), edition.shortReportDays(), SHORT),
                        duration(edition.fullReportMinutes(), edition.fullReportDays(), FULL))
                : new ReportTimes(SHORT, FULL);
    }

    /** Zero days means "on the same day"; the default is more precise. */
    private static @Nullable Duration duration(@Nullable Integer minutes, @Nullable Integer days, Duration sameDay) {
        if (minutes != null) {
            return Duration.ofMinutes(minutes);
        }
        if (days == null) {
            return null;
        }
        return days == 0 ? sameDay : Duration.ofDays(days);
    }

    /** Returns the deadlines of all reports that the edition requires. */
    public Map<ReportKind, Instant> deadlines(Instant sessionEnd) {
        var all = new EnumMap<ReportKind, Instant>(ReportKind.class);
        for (var kind : ReportKind.values()) {
            findDeadline(kind, sessionEnd).ifPresent(at -> all.put(kind, at));
        }
        return all;
    }

    /** Returns the deadline of a report; empty if the edition does not require it. */
    public Optional<Instant> findDeadline(ReportKind kind, Instant sessionEnd) {
        var after = kind == ReportKind.SHORT ? shortAfter : fullAfter;
        return Optional.ofNullable(after).map(sessionEnd::plus);
    }
}
