package igf.contracts.proposal;

import java.time.Instant;

/**
 * The time in which proposals may be submitted.
 *
 * @param opensAt first instant of the call
 * @param closesAt regular end of the call
 * @param graceUntil last instant at which a proposal is accepted
 */
public record CallWindow(Instant opensAt, Instant closesAt, Instant graceUntil) {}
