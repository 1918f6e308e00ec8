package igf.proposal.merger;

import igf.platform.domain.Aggregates;
import java.util.UUID;

/** Reads mergers. */
public record MergerReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.Refused not found, if nobody proposed to merge the proposal into another one */
    public MergerState get(UUID proposal) {
        return aggregates.read(Merger.class, MergerId.of(proposal), Merger::state);
    }

    /** @throws igf.platform.domain.Refused not found, or gone if the link does not open it any more */
    public MergerState opened(UUID proposal, String tokenHash) {
        return aggregates.read(Merger.class, MergerId.of(proposal), merger -> merger.opened(tokenHash));
    }
}
