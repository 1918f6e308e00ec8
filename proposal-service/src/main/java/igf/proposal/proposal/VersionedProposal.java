package igf.proposal.proposal;

import java.util.Set;
import java.util.UUID;

/**
 * A proposal as the write side sees it.
 *
 * @param version what {@code ETag} and {@code If-Match} go by
 * @param proven people who have changed it themselves, under an address that is proven to be theirs; without the secretariat
 */
public record VersionedProposal(long version, ProposalState state, Set<UUID> proven) {
    public VersionedProposal {
        proven = Set.copyOf(proven);
    }
}
