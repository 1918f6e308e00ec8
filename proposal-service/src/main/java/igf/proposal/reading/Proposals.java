package igf.proposal.reading;

import igf.proposal.proposal.VersionedProposal;
import java.util.UUID;

/** Reads proposals from the write side, where a view may lag behind. */
public interface Proposals {

    /** @throws igf.platform.domain.Rejected not found */
    VersionedProposal get(UUID id);
}
