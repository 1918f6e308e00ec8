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
 * Conditions of an acceptance are not met yet and their deadline is near.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param conditions texts of the conditions with this deadline that are not met and have no evidence to judge
 * @param dueAt the deadline of these conditions
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
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
        conditions = Members.copyOrEmpty(conditions);
        organizers = Members.copyOrEmpty(organizers);
    }
}
