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
 * One condition of a yes has a later deadline. The others are due as before.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param condition what must be done, in words
 * @param dueAt until when it must be met now
 * @param dueBefore until when it had to be met before
 * @param reason as told to the organizers
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
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
        organizers = Members.list(organizers);
    }
}
