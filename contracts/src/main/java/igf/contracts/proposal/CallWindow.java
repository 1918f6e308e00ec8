package igf.contracts.proposal;

import java.time.Instant;

/**
 * When proposals may be submitted.
 *
 * @param opensAt first instant of the call
 * @param closesAt regular end of the call
 * @param graceUntil last instant that is still accepted
 */
public record CallWindow(Instant opensAt, Instant closesAt, Instant graceUntil) {}
