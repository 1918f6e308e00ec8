package igf.participation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that a session's report may be asked. */
public sealed interface ReportCommand {

    /** The aggregate's id. */
    static String reportOf(UUID session) {
        return "report:" + session;
    }

    /** Its time has begun; may come again. */
    record Call(@TargetAggregateIdentifier String id, ReportSubject subject, ReportKind kind, Instant dueAt)
            implements ReportCommand {}

    record File(@TargetAggregateIdentifier String id, ReportSubject subject, ReportContent content)
            implements ReportCommand {}

    /** The time of a deadline has run out; may come again. */
    record Miss(@TargetAggregateIdentifier String id, ReportSubject subject, ReportKind kind, Instant dueAt)
            implements ReportCommand {}

    /**
     * Asks again for what is missing.
     *
     * @param due when each report that the edition asks for is due
     */
    record Remind(@TargetAggregateIdentifier String id, ReportSubject subject, Map<ReportKind, Instant> due)
            implements ReportCommand {

        public Remind {
            due = Collections.unmodifiableMap(new TreeMap<>(due));
        }
    }

    record Publish(@TargetAggregateIdentifier String id) implements ReportCommand {}
}
