package igf.proposal.call;

import java.time.Duration;
import java.time.Instant;

/**
 * When proposals may be submitted.
 *
 * @param opensAt first instant of the call
 * @param closesAt its regular end
 * @param graceUntil last instant that is still accepted, not before {@code closesAt}
 */
public record Call(Instant opensAt, Instant closesAt, Instant graceUntil) {

    public Duration grace() {
        return Duration.between(closesAt, graceUntil);
    }
}
