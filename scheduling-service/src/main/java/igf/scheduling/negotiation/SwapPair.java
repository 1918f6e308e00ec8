package igf.scheduling.negotiation;

import java.time.Instant;
import java.util.UUID;

/**
 * Two sessions whose organizers negotiate a swap.
 *
 * @param request id of the request
 * @param from the session whose organizers ask
 * @param with the session whose organizers are asked
 */
public record SwapPair(UUID request, String edition, SwapSide from, SwapSide with) {

    public boolean hasBegun(Instant now) {
        return !from.place().startsAt().isAfter(now) || !with.place().startsAt().isAfter(now);
    }

    /** Returns whether both ask for the same: the same sessions in the same places. */
    public boolean asksTheSame(SwapPair other) {
        return with.session().equals(other.with.session())
                && from.placement().equals(other.from.placement())
                && with.placement().equals(other.with.placement());
    }
}
