package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report is public.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param at when it was published
 * @param rapporteurs the people who must write it
 * @param version version of the report, from 1; later versions are corrections; null in older events
 */
@PublicType(
        value = "igf.report.published.v1",
        subject = Subject.SESSION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ReportPublished(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Instant at,
        List<PersonRef> rapporteurs,
        @Nullable Integer version)
        implements PublicEvent {
    public ReportPublished {
        rapporteurs = Members.copyOrEmpty(rapporteurs);
    }
}
