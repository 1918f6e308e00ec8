package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The screening of a proposal was undone; the proposal waits to be screened again.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param previousOutcome the revoked outcome, IN or OUT
 * @param reason the reason; null if none was given
 * @param organizers the people who get mails about the proposal: its organizers, and its owner with role OWNER
 */
@PublicType(
        value = "igf.proposal.screening-undone.v1",
        subject = Subject.PROPOSAL,
        audience = FeedAudience.SECRETARIAT_ONLY)
public record ScreeningUndone(
        String edition,
        UUID proposalId,
        int number,
        String title,
        @Values(value = "IN OUT", complete = true) String previousOutcome,
        @Nullable String reason,
        List<PersonRef> organizers)
        implements PublicEvent {
    public ScreeningUndone {
        organizers = Members.copyOrEmpty(organizers);
    }
}
