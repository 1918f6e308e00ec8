package igf.participation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the reports on a session. */
public sealed interface ReportCommand {

    /** Returns the aggregate's id. */
    static String reportId(UUID session) {
        return "report:" + session;
    }

    /**
     * The session has ended: calls for its first report. May be repeated.
     *
     * @param due deadlines of the reports that the edition requires
     */
    record End(
            @TargetAggregateIdentifier String id, ReportSubject subject, Instant endedAt, Map<ReportKind, Instant> due)
            implements ReportCommand {

        public End {
            due = sorted(due);
        }
    }

    /** A release gave the session a time. Does nothing unless the session ended before, at another time. */
    record Move(@TargetAggregateIdentifier String id, ReportSubject subject, Instant endsAt) implements ReportCommand {}

    /**
     * A deadline has passed; may be repeated.
     *
     * @param endedAt the session's end in the current programme
     * @param due as for {@link End}
     */
    record Lapse(
            @TargetAggregateIdentifier String id,
            ReportSubject subject,
            ReportKind kind,
            Instant dueAt,
            Instant endedAt,
            Map<ReportKind, Instant> due)
            implements ReportCommand {

        public Lapse {
            due = sorted(due);
        }
    }

    /** The deadline for a correction has passed; may be repeated. */
    record LapseCorrection(@TargetAggregateIdentifier String id, ReportSubject subject, Instant dueAt)
            implements ReportCommand {}

    /** Reminds once of the missing reports, shortly before their deadline; may be repeated. */
    record RemindInTime(@TargetAggregateIdentifier String id, ReportSubject subject, Instant dueAt)
            implements ReportCommand {}

    record File(@TargetAggregateIdentifier String id, ReportSubject subject, ReportContent content)
            implements ReportCommand {}

    record KeepDraft(@TargetAggregateIdentifier String id, ReportSubject subject, ReportContent content)
            implements ReportCommand {}

    /**
     * Reminds of missing reports, as the secretariat.
     *
     * @param due as for {@link End}
     */
    record Remind(@TargetAggregateIdentifier String id, ReportSubject subject, Map<ReportKind, Instant> due)
            implements ReportCommand {

        public Remind {
            due = sorted(due);
        }
    }

    record Publish(@TargetAggregateIdentifier String id) implements ReportCommand {}

    record Waive(@TargetAggregateIdentifier String id, ReportSubject subject, String reason) implements ReportCommand {}

    /**
     * Extends the deadline of the missing reports.
     *
     * @param dueAt the new deadline; a report whose deadline is later keeps it
     * @param due as for {@link End}
     */
    record Extend(
            @TargetAggregateIdentifier String id,
            ReportSubject subject,
            Instant dueAt,
            String reason,
            Map<ReportKind, Instant> due)
            implements ReportCommand {

        public Extend {
            due = sorted(due);
        }
    }

    /**
     * Returns a filed report for correction.
     *
     * @param dueAt deadline of the correction; null for the default
     */
    record Return(
            @TargetAggregateIdentifier String id,
            ReportSubject subject,
            @Nullable Instant dueAt,
            String reason) implements ReportCommand {}

    private static Map<ReportKind, Instant> sorted(Map<ReportKind, Instant> due) {
        return Collections.unmodifiableMap(new TreeMap<>(due));
    }
}
