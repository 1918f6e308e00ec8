package igf.proposal.proposal;

import igf.platform.domain.DerivedId;
import java.util.UUID;

public final class ProposalId {

    private ProposalId() {}

    /** Returns the id of the proposal's session, which all services derive in the same way. */
    public static UUID session(UUID proposal) {
        return DerivedId.of(proposal, "session");
    }
}
