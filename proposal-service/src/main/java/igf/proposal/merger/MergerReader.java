package igf.proposal.merger;

import igf.platform.domain.Aggregates;
import java.util.UUID;

public record MergerReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, if no merger of the proposal was proposed */
    public MergerState get(UUID proposal) {
        return aggregates.read(Merger.class, MergerId.of(proposal), Merger::state);
    }

    /** @throws igf.platform.domain.RefusedException not found, or gone if the link is no longer valid */
    public MergerState getByToken(UUID proposal, String tokenHash) {
        return aggregates.read(Merger.class, MergerId.of(proposal), merger -> merger.stateForToken(tokenHash));
    }
}
