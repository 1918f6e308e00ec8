package igf.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report.
 *
 * @param sessionId the session's id
 * @param state NOT_DUE before the session has ended, then DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE, RETURNED or
 *     WAIVED
 * @param keyTakeaways empty before it is filed
 * @param callToAction empty before it is filed
 * @param summary summary of the full report; null before it is filed
 * @param dueAt deadlines of the reports, by SHORT and FULL
 * @param mayFile whether the caller may file it now
 * @param draft the draft saved since; null if none, and for callers who may not file it
 * @param versions the published versions, the first one first; later ones are corrections
 * @param remark why it was returned, extended or waived; null if it was not, and for callers who have no part in it
 */
public record ReportShown(
        UUID sessionId,
        ReportStandingState state,
        List<String> keyTakeaways,
        List<String> callToAction,
        @Nullable String summary,
        Map<String, Instant> dueAt,
        boolean mayFile,
        @Nullable Draft draft,
        List<Version> versions,
        @Nullable Remark remark) {

    /**
     * A draft that is not filed yet.
     *
     * @param keyTakeaways as written so far
     * @param callToAction as written so far
     * @param summary as written so far; null if empty
     * @param savedAt when it was last saved
     */
    public record Draft(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary,
            Instant savedAt) {}

    /**
     * A published version of a report.
     *
     * @param number from 1
     * @param publishedAt when it was published
     * @param keyTakeaways as published
     * @param callToAction as published
     * @param summary as published; null for a short report
     */
    public record Version(
            int number,
            Instant publishedAt,
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {}

    /**
     * The secretariat's last remark.
     *
     * @param kind WAIVED, EXTENDED or RETURNED
     * @param reason reason in the secretariat's words
     * @param at when it was made
     */
    public record Remark(ReportRemarkKind kind, String reason, Instant at) {}
}
