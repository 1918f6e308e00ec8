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
 * The organizers appealed against a decision.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param at when the appeal was filed
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(value = "igf.proposal.appealed.v1", subject = Subject.PROPOSAL, audience = FeedAudience.SECRETARIAT_ONLY)
public record ProposalAppealed(
        String edition, UUID proposalId, int number, String title, Instant at, List<PersonRef> organizers)
        implements PublicEvent {
    public ProposalAppealed {
        organizers = Members.copyOrEmpty(organizers);
    }
}
