package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session's report is requested.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param kind SHORT or FULL
 * @param dueAt the deadline
 * @param rapporteurs the people who must write it
 * @param organizers the people who may also file it once it is overdue; empty in older events
 */
@PublicType(value = "igf.report.due.v1", subject = Subject.SESSION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ReportDue(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        @Values(value = ReportDue.KINDS, complete = true) String kind,
        Instant dueAt,
        List<PersonRef> rapporteurs,
        List<PersonRef> organizers)
        implements PublicEvent {

    public static final String KINDS = "SHORT FULL";

    public ReportDue {
        rapporteurs = Members.copyOrEmpty(rapporteurs);
        organizers = Members.copyOrEmpty(organizers);
    }
}
