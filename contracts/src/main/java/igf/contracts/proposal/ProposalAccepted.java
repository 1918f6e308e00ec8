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
 * A proposal becomes a session. All that a programme needs about it travels along, so that nobody asks back.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param outcome ACCEPTED or ACCEPTED_WITH_CONDITIONS
 * @param reason why, as told to the organizers
 * @param conditions what must still be done, in words; empty if nothing
 * @param dueAt until when it must be done
 * @param subthemes in the proposal's order
 * @param format how the session is held
 * @param description paragraphs separated by an empty line
 * @param roster everybody on it, in its order
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER; none in older events
 * @param ruleVersion version of the rules that it was decided under
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
        @Values(value = "ACCEPTED ACCEPTED_WITH_CONDITIONS", complete = true) String outcome,
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
        conditions = Members.list(conditions);
        subthemes = Members.list(subthemes);
        roster = Members.list(roster);
        organizers = Members.list(organizers);
    }
}
