package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.List;
import java.util.UUID;

/**
 * The organizers of a session added, replaced or edited a person on its roster, or a person was invited. The event
 * carries the whole roster, so a consumer can replace its copy. Answers of people have events of their own.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param roster all people on the roster, in its order
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.roster-changed.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record RosterChanged(
        String edition,
        UUID proposalId,
        UUID sessionId,
        int number,
        String title,
        List<PersonRef> roster,
        List<PersonRef> organizers)
        implements PublicEvent {
    public RosterChanged {
        roster = Members.copyOrEmpty(roster);
        organizers = Members.copyOrEmpty(organizers);
    }
}
