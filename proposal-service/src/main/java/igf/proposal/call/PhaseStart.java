package igf.proposal.call;

import java.time.Instant;

/** The planned beginning of a phase, which ends the phase before it. */
public record PhaseStart(Phase phase, Instant from) {}
