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
 * A report that was called for, or is overdue, is due later. Nobody owes it until then.
 *
 * @param edition the edition's slug
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param kind SHORT or FULL; the full report's new date holds for the short one too
 * @param cause EXTENDED or SESSION_MOVED
 * @param dueAt until when it must be done; null after the session was moved, at whose end it is called for again
 * @param reason what the secretariat says; null after the session was moved
 * @param rapporteurs who has to write it
 * @param organizers who organized the session when it ended, and answer for it
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
        rapporteurs = Members.list(rapporteurs);
        organizers = Members.list(organizers);
    }
}
