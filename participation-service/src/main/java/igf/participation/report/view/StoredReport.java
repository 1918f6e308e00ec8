package igf.participation.report.view;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report as it is kept.
 *
 * @param id the session's
 * @param state as the report says, to be asked for
 * @param filedAt when it was filed last; null before
 * @param remindedAt when people were asked again; null if nobody was
 * @param version of the report, to name it in an ETag
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

    static StoredReport none(ReportEvent first) {
        var subject = first.subject();
        return new StoredReport(
                subject.session(),
                subject.edition(),
                subject.number(),
                subject.title(),
                ReportStandingState.NOT_DUE,
                null,
                null,
                ReportState.NOTHING,
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
