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
 * After an appeal the decision stays as it was.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param reason why, as told to the organizers
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.appeal-dismissed.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record AppealDismissed(
        String edition, UUID proposalId, int number, String title, String reason, List<PersonRef> organizers)
        implements PublicEvent {
    public AppealDismissed {
        organizers = Members.list(organizers);
    }
}
