package igf.proposal.invitation;

import igf.platform.domain.Refusal;
import java.time.Instant;

final class InvitationRefusal {

    private InvitationRefusal() {}

    static Refusal unknownLink() {
        return Refusal.notFound();
    }

    static Refusal withdrawn() {
        return Refusal.gone("INVITATION_WITHDRAWN", "The invitation was withdrawn.");
    }

    static Refusal proposalOut() {
        return Refusal.gone(
                "INVITATION_OVER",
                "The proposal is no longer in the selection, so the invitation can no longer be answered.");
    }

    static Refusal expired(Instant at) {
        return Refusal.gone("INVITATION_EXPIRED", "The invitation could be answered until " + at + ".");
    }
}
