package igf.proposal.reading;

import igf.proposal.proposal.VersionedProposal;
import java.util.UUID;

/** Reads proposals from the write side, including the latest changes. */
public interface Proposals {

    /** @throws igf.platform.domain.RefusedException not found */
    VersionedProposal get(UUID id);
}
