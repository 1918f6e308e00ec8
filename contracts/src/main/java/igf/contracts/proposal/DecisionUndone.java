package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.ForSecretariat;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announced decision holds no longer; a session that came from it goes. The feed shows the undoing of a decline
 * or a reserve to the secretariat only, as it does the decision itself.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param sessionId the session that goes; null if there was none
 * @param previousOutcome ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED or RESERVE
 * @param reason why, in words or as a code
 * @param cause LAPSED: conditions were not met in time; null if the secretariat undid it
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.decision-undone.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record DecisionUndone(
        String edition,
        UUID proposalId,
        int number,
        String title,
        @Nullable UUID sessionId,
        @Values(value = "ACCEPTED ACCEPTED_WITH_CONDITIONS DECLINED RESERVE", complete = true) String previousOutcome,
        @ForSecretariat @Nullable String reason,
        @Values("LAPSED") @Nullable String cause,
        List<PersonRef> organizers)
        implements PublicEvent {
    public DecisionUndone {
        organizers = Members.list(organizers);
    }
}
