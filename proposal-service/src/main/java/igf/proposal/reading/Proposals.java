package igf.proposal.reading;

import igf.proposal.proposal.VersionedProposal;
import java.util.UUID;

/** Reads proposals as they are now: what was written is seen at once, where a view may be a moment behind. */
public interface Proposals {

    /** @throws igf.platform.domain.Refused not found */
    VersionedProposal get(UUID id);
}
