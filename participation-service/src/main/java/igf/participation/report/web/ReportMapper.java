package igf.participation.report.web;

import igf.api.report.ReportShown;
import igf.api.report.ReportStandingState;
import igf.participation.report.ReportDraft;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Maps the state of a report to the API record. */
final class ReportMapper {

    private ReportMapper() {}

    /** @param due deadlines by the edition's rules */
    static ReportShown toShown(UUID session, ReportState state, Map<ReportKind, Instant> due, boolean mayFile) {
        var content = state.content();
        var draft = state.draft();
        var remark = state.remark();
        return new ReportShown(
                session,
                state.standing().state(),
                content == null ? List.of() : content.keyTakeaways(),
                content == null ? List.of() : content.callToAction(),
                content == null ? null : content.summary(),
                deadlines(state, due),
                mayFile,
                draft == null || !mayFile ? null : toDraft(draft),
                toVersions(state),
                remark == null ? null : new ReportShown.Remark(remark.kind(), remark.reason(), remark.at()));
    }

    /** Returns the last published version. */
    static ReportShown toPublished(UUID session, ReportState state, Map<ReportKind, Instant> due) {
        var last = state.versions().getLast().content();
        return new ReportShown(
                session,
                ReportStandingState.PUBLISHED,
                last.keyTakeaways(),
                last.callToAction(),
                last.summary(),
                deadlines(state, due),
                false,
                null,
                toVersions(state),
                null);
    }

    private static ReportShown.Draft toDraft(ReportDraft draft) {
        var content = draft.content();
        return new ReportShown.Draft(
                content.keyTakeaways(), content.callToAction(), content.summary(), draft.savedAt());
    }

    private static List<ReportShown.Version> toVersions(ReportState state) {
        return state.versions().stream()
                .map(version -> new ReportShown.Version(
                        version.number(),
                        version.publishedAt(),
                        version.content().keyTakeaways(),
                        version.content().callToAction(),
                        version.content().summary()))
                .toList();
    }

    private static Map<String, Instant> deadlines(ReportState state, Map<ReportKind, Instant> due) {
        var named = new LinkedHashMap<String, Instant>();
        state.standing().effectiveDue(due).forEach((kind, at) -> named.put(kind.name(), at));
        return named;
    }
}
