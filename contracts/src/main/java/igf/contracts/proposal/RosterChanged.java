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
 * The organizers of a session listed somebody, gave a place to somebody else, or changed what the roster says of a person. The whole
 * roster travels along, so that a consumer replaces what it knows. Answers have events of their own.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param roster everybody on it, in its order
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
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
        roster = Members.list(roster);
        organizers = Members.list(organizers);
    }
}
