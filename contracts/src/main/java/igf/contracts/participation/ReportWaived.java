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
 * Nobody asks for a session's report any more; nobody owes it.
 *
 * @param edition the edition's slug
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param reason what the secretariat says
 * @param at when it happened, by the one who saw it
 * @param rapporteurs who has to write it
 * @param organizers who organized the session when it ended, and answer for it
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
        rapporteurs = Members.list(rapporteurs);
        organizers = Members.list(organizers);
    }
}
