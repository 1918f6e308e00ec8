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
import org.jspecify.annotations.Nullable;

/**
 * A session's report was filed.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param kind SHORT or FULL
 * @param at when it happened
 * @param personId the person who filed it; null if a tool did
 * @param rapporteurs the people who must write it
 */
@PublicType(value = "igf.report.filed.v1", subject = Subject.SESSION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ReportFiled(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        @Values(value = ReportDue.KINDS, complete = true) String kind,
        Instant at,
        @Nullable UUID personId,
        List<PersonRef> rapporteurs)
        implements PublicEvent {
    public ReportFiled {
        rapporteurs = Members.copyOrEmpty(rapporteurs);
    }
}
