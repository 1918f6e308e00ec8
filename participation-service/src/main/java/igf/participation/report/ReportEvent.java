package igf.participation.report;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the reports on a session: one short and one full report, as the edition requires. */
public sealed interface ReportEvent {

    ReportSubject subject();

    /** The organizers were asked for a report. */
    @Named("report.called.1")
    record Called(ReportSubject subject, ReportKind kind, Instant dueAt) implements ReportEvent {}

    /** @param by the person who filed it; null if the caller is not a person */
    @Named("report.filed.1")
    record Filed(
            ReportSubject subject,
            ReportContent content,
            Instant at,
            @Nullable UUID by) implements ReportEvent {}

    /** A report was not filed before its deadline. */
    @Named("report.missed.1")
    record Missed(ReportSubject subject, ReportKind kind, Instant dueAt) implements ReportEvent {}

    /** A reminder: by the secretariat, or because the deadline is near. */
    @Named("report.reminded.1")
    record Reminded(ReportSubject subject, ReportKind kind, Instant dueAt, Instant at) implements ReportEvent {}

    /** @param version counted from 1; null in older events, which are all the first */
    @Named("report.published.1")
    record Published(
            ReportSubject subject, Instant at, @Nullable Integer version) implements ReportEvent {}

    /**
     * The session ended. Its organizers at that time are responsible for the reports.
     *
     * @param due deadlines of the reports that the edition requires
     */
    @Named("report.session-ended.1")
    record SessionEnded(ReportSubject subject, Instant endedAt, Map<ReportKind, Instant> due) implements ReportEvent {
        public SessionEnded {
            due = Collections.unmodifiableMap(new TreeMap<>(due));
        }
    }

    /** The session moved after its report was called for: the report is called for again at the new end. */
    @Named("report.postponed.1")
    record Postponed(ReportSubject subject, Instant endsAt) implements ReportEvent {}

    /**
     * A draft was saved.
     *
     * @param content may be incomplete; empty content deletes the draft
     */
    @Named("report.drafted.1")
    record Drafted(
            ReportSubject subject,
            ReportContent content,
            Instant at,
            @Nullable UUID by) implements ReportEvent {}

    /** The secretariat decided that the reports that are missing need not be filed. */
    @Named("report.waived.1")
    record Waived(ReportSubject subject, String reason, Instant at) implements ReportEvent {}

    /**
     * The missing reports have a later deadline.
     *
     * @param kinds reports that are missing or have to be corrected, and are due later now
     * @param toCorrect whether a report that has to be corrected is among them
     * @param due deadlines of all reports that the edition requires; also of a filed one, because its deadline
     *     calls for the next report
     */
    @Named("report.extended.1")
    record Extended(
            ReportSubject subject,
            List<ReportKind> kinds,
            boolean toCorrect,
            Map<ReportKind, Instant> due,
            Instant dueAt,
            String reason,
            Instant at)
            implements ReportEvent {
        public Extended {
            kinds = List.copyOf(kinds);
            due = Collections.unmodifiableMap(new TreeMap<>(due));
        }
    }

    /**
     * The secretariat returned a filed report for correction.
     *
     * @param dueAt deadline of the correction
     */
    @Named("report.returned.1")
    record Returned(ReportSubject subject, ReportKind kind, Instant dueAt, String reason, Instant at)
            implements ReportEvent {}
}
