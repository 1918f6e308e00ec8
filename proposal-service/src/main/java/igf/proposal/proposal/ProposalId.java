package igf.proposal.proposal;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Ids that follow from a proposal's. */
public final class ProposalId {

    private ProposalId() {}

    /** The session that comes from a proposal once it is accepted, the same whoever computes it. */
    public static UUID session(UUID proposal) {
        return DerivedId.of(proposal, "session");
    }
}
