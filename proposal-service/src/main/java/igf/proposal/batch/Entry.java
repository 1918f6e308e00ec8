package igf.proposal.batch;

import igf.proposal.decision.Verdict;
import java.util.UUID;

/** What a batch says of one proposal. */
public record Entry(UUID proposal, Verdict verdict) {}
