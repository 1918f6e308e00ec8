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
 * An appeal was dismissed; the decision stays as it was.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param reason the reason given to the organizers
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.appeal-dismissed.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record AppealDismissed(
        String edition, UUID proposalId, int number, String title, String reason, List<PersonRef> organizers)
        implements PublicEvent {
    public AppealDismissed {
        organizers = Members.copyOrEmpty(organizers);
    }
}
