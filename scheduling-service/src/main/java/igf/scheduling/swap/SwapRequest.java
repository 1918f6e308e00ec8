package igf.scheduling.swap;

import igf.api.swap.SwapObstacle;
import igf.api.swap.SwapRequestState;
import igf.platform.domain.PersonalValue;
import igf.scheduling.negotiation.SwapPair;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to swap the places of two sessions, built from its events by the aggregate and the view alike.
 *
 * @param tokenHash hash of the link that answers for the other session
 * @param awaitsApproval whether both sides agree and the secretariat has to approve
 * @param obstacles what stands against the swap; empty unless it is impossible
 * @param changedAt when it got its state
 */
record SwapRequest(
        SwapPair pair,
        PersonalValue reason,
        String tokenHash,
        SwapRequestState state,
        boolean awaitsApproval,
        List<SwapObstacle> obstacles,
        Instant askedAt,
        Instant changedAt) {

    SwapRequest {
        obstacles = List.copyOf(obstacles);
    }

    /** @param before the request before the event; null only before {@link SwapEvent.Asked} */
    static SwapRequest after(@Nullable SwapRequest before, SwapEvent event) {
        if (event instanceof SwapEvent.Asked e) {
            return new SwapRequest(
                    e.pair(), e.reason(), e.tokenHash(), SwapRequestState.ASKED, false, List.of(), e.at(), e.at());
        }
        if (before == null) {
            throw new IllegalStateException(event + " of a request that was never made");
        }
        return switch (event) {
            case SwapEvent.Asked e -> throw new IllegalStateException("handled above: " + e);
            case SwapEvent.Refused e -> before.with(SwapRequestState.REFUSED, false, List.of(), e.at());
            case SwapEvent.Agreed e -> before.with(SwapRequestState.AGREED, e.needsApproval(), List.of(), e.at());
            case SwapEvent.Approved e -> before.with(SwapRequestState.AGREED, false, List.of(), e.at());
            case SwapEvent.Withdrawn e -> before.with(SwapRequestState.WITHDRAWN, false, List.of(), e.at());
            case SwapEvent.Done e -> before.with(SwapRequestState.DONE, false, List.of(), e.at());
            case SwapEvent.Impossible e -> before.with(SwapRequestState.IMPOSSIBLE, false, e.obstacles(), e.at());
        };
    }

    private SwapRequest with(
            SwapRequestState newState, boolean newAwaitsApproval, List<SwapObstacle> newObstacles, Instant at) {
        return new SwapRequest(pair, reason, tokenHash, newState, newAwaitsApproval, newObstacles, askedAt, at);
    }

    boolean isOpen() {
        return state == SwapRequestState.ASKED || state == SwapRequestState.AGREED;
    }

    /** Returns whether it can be withdrawn: until the programme swaps the places. */
    boolean isWithdrawable() {
        return state == SwapRequestState.ASKED || awaitsApproval;
    }
}
