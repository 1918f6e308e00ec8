package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Conditions of a yes are not met yet, and their time is soon over.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param conditions what is not done yet, in words
 * @param dueAt until when all conditions must be met
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.conditions-due.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record ConditionsDue(
        String edition,
        UUID proposalId,
        int number,
        String title,
        List<String> conditions,
        Instant dueAt,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ConditionsDue {
        conditions = Members.list(conditions);
        organizers = Members.list(organizers);
    }
}
