package igf.participation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a session's report. */
public sealed interface ReportCommand {

    /** The aggregate's id. */
    static String reportOf(UUID session) {
        return "report:" + session;
    }

    /**
     * The session has ended; may come again.
     *
     * @param due when each report is due that the edition asks for
     */
    record End(
            @TargetAggregateIdentifier String id, ReportSubject subject, Instant endedAt, Map<ReportKind, Instant> due)
            implements ReportCommand {

        public End {
            due = sorted(due);
        }
    }

    /** A release gave the session a time; nothing changes if that is the one that its report was called for by. */
    record Move(@TargetAggregateIdentifier String id, ReportSubject subject, Instant endsAt) implements ReportCommand {}

    /**
     * The time of a deadline has run out; may come again.
     *
     * @param endedAt the session's end as the programme has it
     * @param due as of {@link End}
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

    /** The time to correct a report has run out; may come again. */
    record LapseCorrection(@TargetAggregateIdentifier String id, ReportSubject subject, Instant dueAt)
            implements ReportCommand {}

    /** A deadline is near; reminds of what is still missing then, once. May come again. */
    record RemindInTime(@TargetAggregateIdentifier String id, ReportSubject subject, Instant dueAt)
            implements ReportCommand {}

    record File(@TargetAggregateIdentifier String id, ReportSubject subject, ReportContent content)
            implements ReportCommand {}

    /** Keeps what somebody has written so far. */
    record KeepDraft(@TargetAggregateIdentifier String id, ReportSubject subject, ReportContent content)
            implements ReportCommand {}

    /**
     * Asks again for what is missing.
     *
     * @param due as of {@link End}
     */
    record Remind(@TargetAggregateIdentifier String id, ReportSubject subject, Map<ReportKind, Instant> due)
            implements ReportCommand {

        public Remind {
            due = sorted(due);
        }
    }

    record Publish(@TargetAggregateIdentifier String id) implements ReportCommand {}

    /** Asks for what is missing no more. */
    record Waive(@TargetAggregateIdentifier String id, ReportSubject subject, String reason) implements ReportCommand {}

    /**
     * Gives more time for what is missing.
     *
     * @param dueAt no report is due before
     * @param due as of {@link End}
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

    /** Sends back what was filed. @param dueAt when it has to be there corrected; null for the usual time */
    record Return(
            @TargetAggregateIdentifier String id,
            ReportSubject subject,
            @Nullable Instant dueAt,
            String reason) implements ReportCommand {}

    private static Map<ReportKind, Instant> sorted(Map<ReportKind, Instant> due) {
        return Collections.unmodifiableMap(new TreeMap<>(due));
    }
}
