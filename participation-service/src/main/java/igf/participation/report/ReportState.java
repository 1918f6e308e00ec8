package igf.participation.report;

import igf.api.report.ReportRemarkKind;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Drafted;
import igf.participation.report.ReportEvent.Extended;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Postponed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportEvent.Returned;
import igf.participation.report.ReportEvent.SessionEnded;
import igf.participation.report.ReportEvent.Waived;
import igf.participation.vocabulary.SessionPerson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a session's report.
 *
 * @param content the last filed report; null before the first
 * @param draft the draft saved since then; null if none
 * @param versions the published versions, the first one first
 * @param organizers organizers at the end of the session, who are responsible for its report; null before, and in older
 *     events
 * @param remark the secretariat's remark since the last filing; null if none
 */
public record ReportState(
        ReportStanding standing,
        @Nullable ReportContent content,
        @Nullable ReportDraft draft,
        List<ReportVersion> versions,
        @Nullable List<SessionPerson> organizers,
        @Nullable ReportRemark remark) {

    public static final ReportState INITIAL =
            new ReportState(ReportStanding.INITIAL, null, null, List.of(), null, null);

    public ReportState {
        versions = List.copyOf(versions);
        organizers = organizers == null ? null : List.copyOf(organizers);
    }

    public ReportState after(ReportEvent event) {
        return switch (event) {
            case Called e -> withStanding(standing.call(e.kind(), e.dueAt()));
            case Missed e -> withStanding(standing.miss(e.kind(), e.dueAt()));
            case Reminded _ -> this;
            case Filed e ->
                new ReportState(standing.file(e.content().kind()), e.content(), null, versions, organizers, null);
            case Drafted e ->
                new ReportState(
                        standing,
                        content,
                        e.content().isEmpty() ? null : new ReportDraft(e.content(), e.at()),
                        versions,
                        organizers,
                        remark);
            case Published e -> withPublishedVersion(e);
            case SessionEnded e ->
                withStanding(standing.end(e.endedAt()))
                        .withOrganizers(e.subject().organizers());
            case Postponed _ -> withStanding(standing.postpone(filedKind())).withOrganizers(null);
            case Waived e ->
                withStanding(standing.waive(filedKind()))
                        .withRemark(new ReportRemark(ReportRemarkKind.WAIVED, e.reason(), e.at()));
            case Extended e ->
                withStanding(standing.extend(e.kinds(), e.dueAt(), filedKind()))
                        .withRemark(new ReportRemark(ReportRemarkKind.EXTENDED, e.reason(), e.at()));
            case Returned e ->
                withStanding(standing.returnForCorrection(e.kind(), e.dueAt()))
                        .withRemark(new ReportRemark(ReportRemarkKind.RETURNED, e.reason(), e.at()));
        };
    }

    /** Returns whether a report was filed, even if it was returned since. A full report counts as a short one too. */
    boolean hasFiled(ReportKind kind) {
        return content != null && kind.compareTo(content.kind()) <= 0;
    }

    private @Nullable ReportKind filedKind() {
        return content == null ? null : content.kind();
    }

    private ReportState withStanding(ReportStanding other) {
        return new ReportState(other, content, draft, versions, organizers, remark);
    }

    private ReportState withOrganizers(@Nullable List<SessionPerson> others) {
        return new ReportState(standing, content, draft, versions, others, remark);
    }

    private ReportState withRemark(ReportRemark other) {
        return new ReportState(standing, content, draft, versions, organizers, other);
    }

    private ReportState withPublishedVersion(Published e) {
        var version = new ReportVersion(versions.size() + 1, e.at(), Objects.requireNonNull(content));
        return new ReportState(
                standing.publish(),
                content,
                draft,
                Stream.concat(versions.stream(), Stream.of(version)).toList(),
                organizers,
                remark);
    }
}
