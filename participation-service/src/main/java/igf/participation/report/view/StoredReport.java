package igf.participation.report.view;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report as stored.
 *
 * @param id the session's id
 * @param state the report's state, for queries
 * @param filedAt when it was last filed; null before the first time
 * @param remindedAt when the last reminder was sent; null if none was
 * @param version the report's version, for the ETag
 */
public record StoredReport(
        UUID id,
        String edition,
        int number,
        String title,
        ReportStandingState state,
        @Nullable Instant filedAt,
        @Nullable Instant remindedAt,
        ReportState report,
        long version) {

    static StoredReport empty(ReportEvent first) {
        var subject = first.subject();
        return new StoredReport(
                subject.session(),
                subject.edition(),
                subject.number(),
                subject.title(),
                ReportStandingState.NOT_DUE,
                null,
                null,
                ReportState.INITIAL,
                0);
    }

    StoredReport after(ReportEvent event, long newVersion) {
        var subject = event.subject();
        var next = report.after(event);
        return new StoredReport(
                id,
                subject.edition(),
                subject.number(),
                subject.title(),
                next.standing().state(),
                event instanceof ReportEvent.Filed filed ? filed.at() : filedAt,
                event instanceof ReportEvent.Reminded reminded ? reminded.at() : remindedAt,
                next,
                newVersion);
    }
}
