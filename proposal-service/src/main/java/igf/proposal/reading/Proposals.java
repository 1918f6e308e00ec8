package igf.proposal.reading;

import igf.platform.domain.RefusedException;
import igf.proposal.proposal.VersionedProposal;
import java.util.Optional;
import java.util.UUID;

/** Reads proposals from the write side, including the latest changes. */
public interface Proposals {

    /** @throws igf.platform.domain.RefusedException not found */
    VersionedProposal get(UUID id);

    default Optional<VersionedProposal> find(UUID id) {
        try {
            return Optional.of(get(id));
        } catch (RefusedException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
