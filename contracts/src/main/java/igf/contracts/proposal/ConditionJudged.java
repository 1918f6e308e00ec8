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
 * The secretariat found a condition of an acceptance met or not met.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param condition the condition's text
 * @param met whether the condition was met
 * @param note the secretariat's note to the organizers; null if there is none
 * @param dueAt the condition's deadline; null if it has none
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
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
        organizers = Members.copyOrEmpty(organizers);
    }
}
