package igf.proposal.proposal;

import igf.platform.domain.Aggregates;
import java.util.UUID;

public record ProposalReader(Aggregates aggregates) {

    public VersionedProposal get(UUID id) {
        return aggregates.read(Proposal.class, id, Proposal::versioned);
    }

    public boolean isDeleted(UUID id) {
        return aggregates.find(Proposal.class, id, Proposal::isDeleted).orElse(false);
    }

    /** Also returns the last version of a deleted draft, for reactions to its earlier events. */
    public VersionedProposal getIncludingDeleted(UUID id) {
        return aggregates.read(Proposal.class, id, Proposal::lastVersion);
    }
}
