package igf.proposal.batch;

import igf.proposal.decision.Verdict;
import java.util.UUID;

/** The planned decision on one proposal. */
public record BatchEntry(UUID proposal, Verdict verdict) {}
