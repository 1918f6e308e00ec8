package igf.proposal.invitation;

import igf.platform.domain.Aggregates;
import java.time.Instant;
import java.util.UUID;

record InvitationReader(Aggregates aggregates) {

    public InvitationState get(UUID entry) {
        return aggregates.read(Invitation.class, InvitationId.of(entry), Invitation::state);
    }

    /** @throws igf.platform.domain.RefusedException not found, or gone if the link is no longer valid */
    public InvitationState getByToken(UUID entry, String tokenHash, Instant now) {
        return aggregates.read(
                Invitation.class, InvitationId.of(entry), invitation -> invitation.stateForToken(tokenHash, now));
    }
}
