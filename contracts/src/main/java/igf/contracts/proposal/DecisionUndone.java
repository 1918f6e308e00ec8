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
 * An announced decision was undone; a session that came from it is cancelled. The feed shows the undoing of a decline
 * or a reserve only to the secretariat, like the decision itself.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param sessionId the cancelled session; null if there was none
 * @param previousOutcome ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED or RESERVE
 * @param reason the secretariat's reason; after a lapse, the texts of the unmet conditions, one per line; null if there
 *     is none
 * @param cause LAPSED if conditions were not met in time; null if the secretariat undid the decision
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
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

        @Values(value = "ACCEPTED ACCEPTED_WITH_CONDITIONS DECLINED RESERVE", complete = true)
        String previousOutcome,

        @ForSecretariat @Nullable String reason,
        @Values("LAPSED") @Nullable String cause,
        List<PersonRef> organizers)
        implements PublicEvent {
    public DecisionUndone {
        organizers = Members.copyOrEmpty(organizers);
    }
}
