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
 * A proposal's screening holds no longer; it waits to be screened again.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param previousOutcome IN or OUT, which holds no longer
 * @param reason why, in words; null if none was given
 * @param organizers whoever is told by mail: roster organizers, and the owner with role OWNER
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
        organizers = Members.list(organizers);
    }
}
