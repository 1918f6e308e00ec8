package igf.proposal.proposal;

import java.util.Set;
import java.util.UUID;

/**
 * A proposal on the write side.
 *
 * @param version version for {@code ETag} and {@code If-Match}
 * @param proven people who changed it themselves under a verified address; excludes the secretariat
 */
public record VersionedProposal(long version, ProposalState state, Set<UUID> proven) {
    public VersionedProposal {
        proven = Set.copyOf(proven);
    }
}
