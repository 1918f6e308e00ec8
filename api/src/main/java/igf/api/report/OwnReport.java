package igf.api.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report that the caller may file and that is missing.
 *
 * @param sessionId the session's id
 * @param edition the edition's slug
 * @param number of the proposal that it was
 * @param title the session's title
 * @param state DUE, SHORT_FILED while the full report is due, OVERDUE or RETURNED
 * @param dueAt when the first of what is missing is due, or was due
 */
public record OwnReport(
        UUID sessionId, String edition, int number, String title, ReportStandingState state, Instant dueAt) {}
