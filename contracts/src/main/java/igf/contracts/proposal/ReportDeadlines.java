package igf.contracts.proposal;

import org.jspecify.annotations.Nullable;

/**
 * How long after a session its reports are due; null where the edition's rules ask for none.
 *
 * @param shortReportDueDays days from the session's end to the short report
 * @param fullReportDueDays days from the session's end to the full report
 */
public record ReportDeadlines(
        @Nullable Integer shortReportDueDays, @Nullable Integer fullReportDueDays) {}
