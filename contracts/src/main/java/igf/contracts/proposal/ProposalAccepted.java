package igf.contracts.proposal;

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
 * A proposal was accepted and becomes a session. The event carries everything that a programme needs, so that consumers
 * need no further request.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param outcome ACCEPTED or ACCEPTED_WITH_CONDITIONS
 * @param reason the reason given to the organizers
 * @param conditions texts of the conditions; empty if there are none
 * @param dueAt the deadline of the conditions; null if there is none
 * @param subthemes the proposal's subthemes, in its order
 * @param format how the session is held
 * @param description the proposal's description; an empty line separates paragraphs
 * @param roster all people on the roster, in its order
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER; empty
 *     in older events
 * @param ruleVersion version of the rules at the decision
 */
@PublicType(
        value = "igf.proposal.accepted.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProposalAccepted(
        String edition,
        UUID proposalId,
        UUID sessionId,
        int number,
        String title,

        @Values(value = "ACCEPTED ACCEPTED_WITH_CONDITIONS", complete = true)
        String outcome,

        @ForSecretariat String reason,
        @ForSecretariat List<String> conditions,
        @Nullable Instant dueAt,
        List<Subtheme> subthemes,
        SessionFormat format,
        String description,
        List<PersonRef> roster,
        List<PersonRef> organizers,
        int ruleVersion)
        implements PublicEvent {
    public ProposalAccepted {
        conditions = Members.copyOrEmpty(conditions);
        subthemes = Members.copyOrEmpty(subthemes);
        roster = Members.copyOrEmpty(roster);
        organizers = Members.copyOrEmpty(organizers);
    }
}
