package igf.proposal.call;

import java.time.Instant;

/** That a phase begins, and the one before it ends. */
public record PhaseStart(Phase phase, Instant from) {}
