package igf.participation.report;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a session's report. */
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

    /** The secretariat asked again, or the deadline is near. */
    @Named("report.reminded.1")
    record Reminded(ReportSubject subject, ReportKind kind, Instant dueAt, Instant at) implements ReportEvent {}

    /** @param version counted from 1; null in events from before there were corrections, which are all the first */
    @Named("report.published.1")
    record Published(
            ReportSubject subject, Instant at, @Nullable Integer version) implements ReportEvent {}

    /**
     * The session ended. Who organized it then answers for its report from now on.
     *
     * @param due when each report is due that the edition asks for
     */
    @Named("report.session-ended.1")
    record SessionEnded(ReportSubject subject, Instant endedAt, Map<ReportKind, Instant> due) implements ReportEvent {
        public SessionEnded {
            due = Collections.unmodifiableMap(new TreeMap<>(due));
        }
    }

    /** The session was moved after its report was called for: it is called for again at the new end. */
    @Named("report.postponed.1")
    record Postponed(ReportSubject subject, Instant endsAt) implements ReportEvent {}

    /** Somebody keeps what they have written so far. @param content may lack anything; nothing at all ends the draft */
    @Named("report.drafted.1")
    record Drafted(
            ReportSubject subject,
            ReportContent content,
            Instant at,
            @Nullable UUID by) implements ReportEvent {}

    /** Nobody asks for what is missing any more. */
    @Named("report.waived.1")
    record Waived(ReportSubject subject, String reason, Instant at) implements ReportEvent {}

    /**
     * There is more time for what is missing.
     *
     * @param kinds that are missing, or have to be corrected, and are due later now
     * @param toCorrect whether what has to be corrected is among them
     * @param due when each report is due now that the edition asks for, also one that is filed: its end calls for the next
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

    /** @param dueAt when the corrected one has to be there */
    @Named("report.returned.1")
    record Returned(ReportSubject subject, ReportKind kind, Instant dueAt, String reason, Instant at)
            implements ReportEvent {}
}
