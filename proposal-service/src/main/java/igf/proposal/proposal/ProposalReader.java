package igf.proposal.proposal;

import igf.platform.domain.Aggregates;
import java.util.UUID;

public record ProposalReader(Aggregates aggregates) {

    public VersionedProposal get(UUID id) {
        return aggregates.read(Proposal.class, id, Proposal::versioned);
    }
}
