package igf.contracts.proposal;

import igf.contracts.ZeroAllowed;
import org.jspecify.annotations.Nullable;

/**
 * How long after a session its reports are due; null if the edition's rules require none. Minutes are exact. Days are
 * rounded up, for consumers older than the minutes.
 *
 * @param shortReportDueDays days from the session's end to the short report
 * @param fullReportDueDays days from the session's end to the full report
 * @param shortReportDueMinutes minutes from the session's end to the short report
 * @param fullReportDueMinutes minutes from the session's end to the full report
 */
public record ReportDeadlines(
        @ZeroAllowed @Nullable Integer shortReportDueDays,
        @ZeroAllowed @Nullable Integer fullReportDueDays,
        @ZeroAllowed @Nullable Integer shortReportDueMinutes,
        @ZeroAllowed @Nullable Integer fullReportDueMinutes) {}
