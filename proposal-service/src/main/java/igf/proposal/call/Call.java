package igf.proposal.call;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which proposals may be submitted.
 *
 * @param closesAt regular end
 * @param graceUntil last instant at which a proposal is accepted, not before {@code closesAt}
 */
public record Call(Instant opensAt, Instant closesAt, Instant graceUntil) {

    public Duration grace() {
        return Duration.between(closesAt, graceUntil);
    }
}
