package igf.participation.report.web;

import igf.participation.report.ReportContent;
import igf.participation.report.ReportDraft;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportRemark;
import igf.participation.report.ReportStanding;
import igf.participation.report.ReportState;
import igf.participation.report.ReportVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report.
 *
 * @param sessionId the session's id
 * @param state NOT_DUE before the session has ended, then DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE, RETURNED or WAIVED
 * @param keyTakeaways empty before it is filed
 * @param callToAction empty before it is filed
 * @param summary of the full report; null before
 * @param dueAt when the short and the full report are due
 * @param mayFile whether the caller may file it now
 * @param draft what was written since; null for nothing, and for callers who may not file it
 * @param versions as published, the first one first; later ones are corrections
 * @param remark why it was returned, extended or waived; null if it was not, and for callers who have no part in it
 */
record ReportShown(
        UUID sessionId,
        ReportStanding.State state,
        List<String> keyTakeaways,
        List<String> callToAction,
        @Nullable String summary,
        Map<ReportKind, Instant> dueAt,
        boolean mayFile,
        @Nullable Draft draft,
        List<Version> versions,
        @Nullable Remark remark) {

    /**
     * What was written of a report and not filed yet.
     *
     * @param keyTakeaways as written so far
     * @param callToAction as written so far
     * @param summary as written so far; null for nothing
     * @param savedAt when it was kept last
     */
    record Draft(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary,
            Instant savedAt) {

        private static Draft of(ReportDraft draft) {
            var content = draft.content();
            return new Draft(content.keyTakeaways(), content.callToAction(), content.summary(), draft.savedAt());
        }
    }

    /**
     * A report as it was published.
     *
     * @param number from 1
     * @param publishedAt when it was published
     * @param keyTakeaways as published
     * @param callToAction as published
     * @param summary as published; null for a short report
     */
    record Version(
            int number,
            Instant publishedAt,
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {

        private static Version of(ReportVersion version) {
            var content = version.content();
            return new Version(
                    version.number(),
                    version.publishedAt(),
                    content.keyTakeaways(),
                    content.callToAction(),
                    content.summary());
        }
    }

    /**
     * What the secretariat said last.
     *
     * @param kind WAIVED, EXTENDED or RETURNED
     * @param reason in the secretariat's words
     * @param at when it was said
     */
    record Remark(ReportRemark.Kind kind, String reason, Instant at) {

        private static Remark of(ReportRemark remark) {
            return new Remark(remark.kind(), remark.reason(), remark.at());
        }
    }

    /** @param due by the edition's rules */
    static ReportShown of(UUID session, ReportState state, Map<ReportKind, Instant> due, boolean mayFile) {
        var draft = state.draft();
        var remark = state.remark();
        return shown(session, state.standing().state(), state.content(), state, due)
                .with(
                        mayFile,
                        draft == null || !mayFile ? null : Draft.of(draft),
                        remark == null ? null : Remark.of(remark));
    }

    /** As it was published last. */
    static ReportShown toEverybody(UUID session, ReportState state, Map<ReportKind, Instant> due) {
        var last = state.versions().getLast();
        return shown(session, ReportStanding.State.PUBLISHED, last.content(), state, due);
    }

    private static ReportShown shown(
            UUID session,
            ReportStanding.State stands,
            @Nullable ReportContent content,
            ReportState state,
            Map<ReportKind, Instant> due) {
        return new ReportShown(
                session,
                stands,
                content == null ? List.of() : content.keyTakeaways(),
                content == null ? List.of() : content.callToAction(),
                content == null ? null : content.summary(),
                state.standing().due(due),
                false,
                null,
                state.versions().stream().map(Version::of).toList(),
                null);
    }

    private ReportShown with(boolean may, @Nullable Draft own, @Nullable Remark said) {
        return new ReportShown(sessionId, state, keyTakeaways, callToAction, summary, dueAt, may, own, versions, said);
    }
}
