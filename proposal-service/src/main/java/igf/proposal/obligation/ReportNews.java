package igf.proposal.obligation;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of other services that affect obligations. */
public sealed interface ReportNews {

    /** @param kind SHORT or FULL */
    @Named("foreign.report-filed.1")
    record ReportFiled(String edition, UUID session, UUID proposal, String kind, Instant at) implements ReportNews {}

    /**
     * @param rapporteurs the people who had to write it
     * @param organizers the session's organizers when it ended; null in older events
     */
    @Named("foreign.report-overdue.1")
    record ReportOverdue(
            String edition,
            UUID session,
            UUID proposal,
            int number,
            String title,
            String kind,
            Instant dueAt,
            List<UUID> rapporteurs,
            @Nullable List<ReportPerson> organizers)
            implements ReportNews {
        public ReportOverdue {
            rapporteurs = List.copyOf(rapporteurs);
            organizers = organizers == null ? null : List.copyOf(organizers);
        }
    }

    /**
     * A report is not owed at present: it is waived, or due later.
     *
     * @param kind FULL includes SHORT
     */
    @Named("foreign.report-not-owed.1")
    record ReportNotOwed(String edition, UUID session, UUID proposal, String kind) implements ReportNews {}

    @Named("foreign.person-erased.1")
    record PersonErased(UUID person, Instant at) implements ReportNews {}

    /** @param linked false revokes an earlier link */
    @Named("foreign.person-linked.1")
    record PersonLinked(
            UUID person,
            UUID with,
            boolean linked,
            @Nullable String edition) implements ReportNews {}
}
