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
import org.jspecify.annotations.Nullable;

/**
 * A condition of a yes was found met or not met.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param condition what had to be done, in words
 * @param met whether it was done
 * @param note what was found, as told to the organizers
 * @param dueAt until when all conditions must be met
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.condition-judged.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record ConditionJudged(
        String edition,
        UUID proposalId,
        int number,
        String title,
        String condition,
        boolean met,
        @Nullable String note,
        @Nullable Instant dueAt,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ConditionJudged {
        organizers = Members.list(organizers);
    }
}
