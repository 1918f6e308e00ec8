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
 * One condition of an acceptance has a later deadline. The deadlines of the others are unchanged.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param condition the condition's text
 * @param dueAt the new deadline
 * @param dueBefore the earlier deadline
 * @param reason the reason given to the organizers
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.condition-extended.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record ConditionExtended(
        String edition,
        UUID proposalId,
        int number,
        String title,
        String condition,
        Instant dueAt,
        Instant dueBefore,
        String reason,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ConditionExtended {
        organizers = Members.copyOrEmpty(organizers);
    }
}
