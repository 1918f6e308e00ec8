package igf.api.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A missing report that the caller may file.
 *
 * @param sessionId the session's id
 * @param edition the edition's slug
 * @param number number of the proposal that became the session
 * @param title the session's title
 * @param state DUE, SHORT_FILED while the full report is due, OVERDUE or RETURNED
 * @param dueAt the earliest deadline, past or future, of the missing reports
 */
public record OwnReport(
        UUID sessionId, String edition, int number, String title, ReportStandingState state, Instant dueAt) {}
