package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.ForSecretariat;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session's report is no longer required.
 *
 * @param edition the edition's slug
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param reason the secretariat's reason
 * @param at when it happened
 * @param rapporteurs the people who must write it
 * @param organizers the session's organizers when it ended; they are responsible for the report
 */
@PublicType(value = "igf.report.waived.v1", subject = Subject.SESSION, audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ReportWaived(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        @ForSecretariat String reason,
        Instant at,
        List<PersonRef> rapporteurs,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ReportWaived {
        rapporteurs = Members.copyOrEmpty(rapporteurs);
        organizers = Members.copyOrEmpty(organizers);
    }
}
