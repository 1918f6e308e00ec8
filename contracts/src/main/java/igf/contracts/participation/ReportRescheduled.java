package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.ForSecretariat;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requested or overdue report has a later deadline. Nobody has an obligation until then.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param kind SHORT or FULL; with FULL, the new date applies to the short report too
 * @param cause EXTENDED or SESSION_MOVED
 * @param dueAt the new deadline; null after the session was moved, because the report is requested again when the
 *     session ends
 * @param reason the secretariat's reason; null after the session was moved
 * @param rapporteurs the people who must write it
 * @param organizers the session's organizers when it ended; they are responsible for the report
 */
@PublicType(
        value = "igf.report.rescheduled.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ReportRescheduled(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        @Values(value = ReportDue.KINDS, complete = true) String kind,
        @Values("EXTENDED SESSION_MOVED") String cause,
        @Nullable Instant dueAt,
        @ForSecretariat @Nullable String reason,
        List<PersonRef> rapporteurs,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ReportRescheduled {
        rapporteurs = Members.copyOrEmpty(rapporteurs);
        organizers = Members.copyOrEmpty(organizers);
    }
}
