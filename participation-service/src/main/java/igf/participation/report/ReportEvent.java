package igf.participation.report;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that can happen to a session's report. */
public sealed interface ReportEvent {

    ReportSubject subject();

    @Named("report.called.1")
    record Called(ReportSubject subject, ReportKind kind, Instant dueAt) implements ReportEvent {}

    /** @param by who filed it; null if that has no person */
    @Named("report.filed.1")
    record Filed(
            ReportSubject subject,
            ReportContent content,
            Instant at,
            @Nullable UUID by) implements ReportEvent {}

    @Named("report.missed.1")
    record Missed(ReportSubject subject, ReportKind kind, Instant dueAt) implements ReportEvent {}

    /** The secretariat asked again. */
    @Named("report.reminded.1")
    record Reminded(ReportSubject subject, ReportKind kind, Instant dueAt, Instant at) implements ReportEvent {}

    @Named("report.published.1")
    record Published(ReportSubject subject, Instant at) implements ReportEvent {}
}
