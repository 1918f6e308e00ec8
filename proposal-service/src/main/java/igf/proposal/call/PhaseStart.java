package igf.proposal.call;

import java.time.Instant;

/** The planned beginning of a phase, at which the phase before it ends. */
public record PhaseStart(Phase phase, Instant from) {}
